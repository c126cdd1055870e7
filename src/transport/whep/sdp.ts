/** Whether a body is a session description at all, and not an error page. */
export const isSdp = (body: string): boolean => body.startsWith('v=0');

/**
 * Asks for stereo Opus: Chromium decodes to one channel unless its own description says so.
 * Firefox says it by itself, and writes no `minptime`.
 */
export const withStereo = (sdp: string): string => sdp.replace('minptime=10;', '$&stereo=1;');

/** `actpass` belongs in an offer; some servers (Janus) leave it in their answer. */
export const withRole = (sdp: string, role: 'active' | 'passive'): string =>
  sdp.replace(/^a=setup:actpass/gm, `a=setup:${role}`);

const lineOf = (sdp: string, start: string): string | undefined =>
  new RegExp(`^${start}.*`, 'm').exec(sdp)?.[0];

/**
 * The trickle fragment (RFC 8840, as RFC 9725 §4.3 shows it) of a local description. All media is bundled,
 * so the first section speaks for all. `lines` are `a=candidate:…` and `a=end-of-candidates`.
 */
export const fragmentOf = (sdp: string, lines: readonly string[]): string =>
  ['a=group:', 'm=', 'a=mid:', 'a=ice-ufrag:', 'a=ice-pwd:']
    .map((start) => lineOf(sdp, start))
    .concat(lines, '')
    .join('\r\n');

/** The remote description, answering an ICE restart with the credentials in the server's fragment. */
export const restartedAnswer = (remote: string, fragment: string): string =>
  ['a=ice-ufrag:', 'a=ice-pwd:'].reduce(
    (sdp, start) => sdp.replace(new RegExp(`^${start}.*`, 'gm'), lineOf(fragment, start) ?? ''),
    withRole(remote, 'passive').replace(/^a=(candidate|end-of-c).*\r?\n/gm, ''),
  );

/** The candidates of a fragment, as `addIceCandidate` takes them. */
export const candidatesOf = (fragment: string): RTCIceCandidateInit[] =>
  [...fragment.matchAll(/^a=(candidate:.*)/gm)].map(([, candidate = '']) => ({
    candidate,
    sdpMLineIndex: 0,
  }));
