// The signed token of a staff page comes in the link, after the #, and leaves the address at once.

/** The token of a link is this tab's, until it is closed. */
export function takeToken(key) {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) {
    history.replaceState(null, '', location.pathname + location.search);
    keepToken(key, token);
  }
  return token ?? kept(key);
}

export function keepToken(key, token) {
  try {
    sessionStorage.setItem(key, token);
  } catch {
    // Storage is refused: the token lives as long as the page.
  }
}

function kept(key) {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** The language that the link asks for, else the browser's. */
export function speak() {
  const lang = new URLSearchParams(location.search).get('lang');
  document.documentElement.lang = lang || navigator.language || 'en';
}
