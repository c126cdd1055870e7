import { attribute } from './sdp.ts';

/** What of a trickled fragment (RFC 8840) the session looks at. */
export interface SdpFragment {
  readonly ufrag: string | undefined;
}

/** Reads an `application/trickle-ice-sdpfrag` body; null when it is none. */
export function readSdpFragment(body: string): SdpFragment | null {
  const lines = body.split(/\r?\n/).filter((line) => line !== '');
  const formed = lines.every((line) => /^[a-z]=\S/.test(line));
  const meant = lines.some((line) => /^a=(ice-ufrag|candidate|end-of-candidates)/.test(line));
  return formed && meant ? { ufrag: attribute(lines, 'ice-ufrag') } : null;
}
