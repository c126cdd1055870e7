/** An address as it is read aloud: without what every one begins with. */
export function spoken(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}
