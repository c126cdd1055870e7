/** The text of a response; rejects with a `RangeError` when it is longer than `most` bytes. */
export async function bodyText({ headers, body }: Response, most: number): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // A length that is told beforehand saves reading up to it.
  let isTooLong = Number(headers.get('content-length')) > most;
  for (;;) {
    if (isTooLong) {
      await reader?.cancel();
      throw new RangeError(`More than ${most} bytes`);
    }
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    isTooLong = size > most;
    text += decoder.decode(chunk.value, { stream: true });
  }
}
