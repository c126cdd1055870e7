/** The transports that are measured. */
export type Kind = 'whep' | 'hls' | 'livekit';
export const KINDS: readonly Kind[] = ['whep', 'hls', 'livekit'];

/** What each is called where its figures are told. */
export const NAMES: Readonly<Record<Kind, string>> = {
  whep: 'WHEP',
  hls: 'hls.js',
  livekit: 'livekit-client (against a double of the server)',
};
