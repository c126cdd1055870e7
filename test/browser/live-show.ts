/** Address of the live server that runs beside the test page; `ahead`: of the one whose clock is an hour ahead. */
export async function liveServerUrl(which: '' | '-ahead' = ''): Promise<string> {
  const answer = await fetch(`/live-server${which}.json`);
  return ((await answer.json()) as { url: string }).url;
}
