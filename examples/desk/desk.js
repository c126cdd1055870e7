// The page of the desk: the signed token comes in the link, after the #, and leaves the address at once.
const KEY = 'onair-desk-token';
const desk = document.querySelector('onair-desk');

/** The token of a link is this tab's, until it is closed. */
function takeToken() {
  const params = new URLSearchParams(location.hash.slice(1));
  const token = params.get('token');
  if (token) {
    history.replaceState(null, '', location.pathname + location.search);
    keep(token);
  }
  return token ?? kept();
}

function keep(token) {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Storage is refused: the token lives as long as the page.
  }
}

function kept() {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

const lang = new URLSearchParams(location.search).get('lang');
document.documentElement.lang = lang || navigator.language || 'en';

await customElements.whenDefined('onair-desk');
desk.token = takeToken();
// A newer link in the same tab.
addEventListener('hashchange', () => (desk.token = takeToken()));
// A newer link that was pasted into the desk, which has taken it: it outlives a reload, too.
desk.addEventListener('onair-token-entered', ({ token }) => keep(token));
