// The page of the studio: the host's token comes in the link, after the #, and leaves the address at once.
const KEY = 'onair-studio-token';
const studio = document.querySelector('onair-studio');

/** The token of a link is this tab's, until it is closed. */
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) history.replaceState(null, '', location.pathname + location.search);
  try {
    if (token) sessionStorage.setItem(KEY, token);
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    // Storage is refused: the token lives as long as the page.
    return token ?? '';
  }
}

const lang = new URLSearchParams(location.search).get('lang');
document.documentElement.lang = lang || navigator.language || 'en';

await customElements.whenDefined('onair-studio');
studio.token = takeToken();
// A newer link in the same tab.
addEventListener('hashchange', () => (studio.token = takeToken()));
