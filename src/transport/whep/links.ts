const LINK = /<((?:stun|turn)s?:[^>]+)>((?:[^,"]|"[^"]*")*)/g;
const PARAMETER = /([\w-]+)="?([^";]+)/g;

/**
 * The ICE servers that a `Link` header names:
 * `<turn:turn.example?transport=udp>; rel="ice-server"; username="u"; credential="c"`.
 */
export function iceServersOf(header: string | null): RTCIceServer[] {
  return [...(header ?? '').matchAll(LINK)].flatMap(([, urls = '', parameters = '']) => {
    const { rel, username, credential } = Object.fromEntries(
      Array.from(parameters.matchAll(PARAMETER), ([, ...pair]) => pair),
    ) as Record<string, string>;
    return rel === 'ice-server' ? [{ urls, username, credential } as RTCIceServer] : [];
  });
}
