/** Why a camera, a microphone or the screen is not to be had. */
export type CaptureReason =
  /** The browser or the person said no. */
  | 'denied'
  /** Another app has it, or the system does not let go of it. */
  | 'in-use'
  /** There is none, or not the one that was chosen. */
  | 'none'
  /** The page is not on https, or the frame that it is in does not allow it. */
  | 'insecure'
  /** It was unplugged, or taken away, while it was on. */
  | 'lost'
  | 'failed';

const BY_NAME: Readonly<Record<string, CaptureReason>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
  TrackStartError: 'in-use',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  DevicesNotFoundError: 'none',
  SecurityError: 'insecure',
  TypeError: 'insecure',
};

/** What a rejected `getUserMedia` or `getDisplayMedia` says to a person. */
export function captureReason(cause: unknown): CaptureReason {
  const { name = '' } = (cause ?? {}) as { readonly name?: string };
  return BY_NAME[name] ?? 'failed';
}
