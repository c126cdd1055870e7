/** The wait in milliseconds that a response's `Retry-After` asks for (RFC 9110 §10.2.3); 0: none. */
export function retryAfter({ headers }: Response): number {
  const asked = headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(asked) ? +asked * 1_000 : Date.parse(asked) - Date.now();
  return ms > 0 ? ms : 0;
}
