/** By what a shop knows whose cart it is. */
export interface Identity {
  /** To send; empty: the shop has not yet said who this is. */
  headers(): Readonly<Record<string, string>>;
  /** Takes up what an answer says; `sent`: what went out with its question, which asked for a change or not. */
  adopt(answered: Headers, sent: Readonly<Record<string, string>>, isChange: boolean): void;
  /** The shop does not take it any more. */
  forget(): void;
}

/** Within the shop's own pages: its session cookie, and a nonce against forged requests, of 12 to 24 hours. */
export function nonceIdentity(): Identity {
  let nonce: string | null = null;
  let since = 0;
  return {
    headers: (): Readonly<Record<string, string>> => (nonce === null ? {} : { nonce }),
    adopt(answered) {
      const at = Number(answered.get('nonce-timestamp') ?? since);
      // Answers overtake each other: an older nonce may be that of a session which is over.
      if (at < since) return;
      since = at;
      nonce = answered.get('nonce') ?? nonce;
    },
    forget() {
      nonce = null;
    },
  };
}
