/** `onair-token-entered`: one of the staff pasted a link. The element has taken its token; the page may keep it for a reload. */
export class TokenEnteredEvent extends Event {
  readonly token: string;
  constructor(token: string) {
    super('onair-token-entered');
    this.token = token;
  }
}

/** The token of a pasted link, or the token itself; null: it is neither. */
export function tokenIn(text: string): string | null {
  const pasted = text.trim();
  const [, inLink] = /[#&]token=([^&\s]+)/.exec(pasted) ?? [];
  if (inLink !== undefined) return decoded(inLink);
  return /^[^\s/:#?&]+$/.test(pasted) ? pasted : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
