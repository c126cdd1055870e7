const LINK = /<((?:stun|turn)s?:[^>]+)>([^<]*)/g;
const PARAMETER = /([\w-]+)=(?:"([^"]*)"|([^\s,;]+))/g;

/**
 * The ICE servers that a `Link` header names:
 * `<turn:turn.example?transport=udp>; rel="ice-server"; username="u"; credential="c"`.
 */
export function iceServersOf(header: string | null): RTCIceServer[] {
  return [...(header ?? '').matchAll(LINK)].flatMap(([, urls = '', parameters = '']) => {
    const server: Record<string, string> = { urls };
    for (const [, name = '', quoted, bare = ''] of parameters.matchAll(PARAMETER))
      server[name] = quoted ?? bare;
    return server['rel'] === 'ice-server' ? [server as unknown as RTCIceServer] : [];
  });
}
