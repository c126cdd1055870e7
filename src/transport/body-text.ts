/** The text of a response; rejects with a `RangeError` when it is longer than `most` bytes. */
export async function bodyText({ body }: Response, most: number): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw new RangeError(`More than ${most} bytes`);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}
