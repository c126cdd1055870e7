import type { Call } from '../http/call.ts';
import type { KeptText } from '../http/kept-text.ts';

/** What Vendure names a new session in. It exposes it to pages of other origins by itself. */
const HEADER = 'vendure-auth-token';

/** Whose cart it is. */
export interface Session {
  /** Asks as the one whose session it is. */
  readonly call: Call;
  /** Whether the shop can know whose cart is asked for. */
  isKnown(): boolean;
  /** Whether the shop had forgotten the session since this was last asked, and began a new one. */
  isLost(): boolean;
}

/** The browser keeps the session in a cookie of the shop's site: nothing to do, and nothing to be seen of it. */
export const cookieSession = (call: Call): Session => ({
  call,
  isKnown: () => true,
  isLost: () => false,
});

/** The session's token is kept, and sent with each question. */
export function bearerSession(call: Call, token: KeptText): Session {
  let isLost = false;
  return {
    isKnown: () => known(token) !== null,
    isLost: () => isLost && !(isLost = false),
    async call(request) {
      const sent = known(token);
      const headers: Record<string, string> = { ...request.headers };
      if (sent !== null) headers['authorization'] = `Bearer ${sent}`;
      const answer = await call({ ...request, headers });
      const told = answer.response.headers.get(HEADER);
      // Where another question brought a new one meanwhile, that is the one that holds the cart.
      if (told !== null && told !== sent && known(token) === sent) {
        isLost ||= sent !== null;
        token.set(told || null);
      }
      return answer;
    },
  };
}

/** What is kept may be anything; what a header cannot carry would fail each question for ever. */
function known(token: KeptText): string | null {
  const text = token.get();
  return text !== null && /^[!-~]+$/.test(text) ? text : null;
}
