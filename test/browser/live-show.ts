/** Address of the live server that runs beside the test page. */
export async function liveServerUrl(): Promise<string> {
  const { url } = (await (await fetch('/live-server.json')).json()) as { url: string };
  return url;
}
