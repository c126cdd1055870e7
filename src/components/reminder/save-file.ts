/** Hands a file to the viewer, as the browser does it. */
export function saveFile(document: Document, text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has to have taken it before it goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
