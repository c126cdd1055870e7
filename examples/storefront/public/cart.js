// The cart of this page, of the show in it, and of the other tabs is one: the shop's.
const CART = new URL('/api/cart', location.href).href;
/** Where the show's elements tell other tabs that they changed the cart of this address. */
const CHANNEL = `onair-cart:rest:${CART}`;

/** The bag's count follows the cart, and so does the bag's page. */
export function followCart() {
  const channel = new BroadcastChannel(CHANNEL);
  // The show in this page has the new cart at hand. Its event does not bubble.
  document.addEventListener('onair-cart-changed', ({ cart }) => count(cart?.count ?? 0), true);
  channel.addEventListener('message', () => void read());
  // Back from another page: the browser may show this one as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && void read());
  if (tellsOthers()) channel.postMessage('changed');
}

/** The pages that the forms of this shop lead to: the other tabs have not heard of the change yet. */
function tellsOthers() {
  return document.querySelector('[data-cart], [data-order]') !== null;
}

async function read() {
  try {
    const answer = await fetch(CART, { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const cart = await answer.json();
    count(cart.count);
    if (cart.revision !== document.querySelector('[data-cart]')?.dataset.revision) await redraw();
  } catch {
    // The page stays as it is. Its forms still work, and the next change reads again.
  }
}

function count(pieces) {
  for (const node of document.querySelectorAll('[data-cart-count]')) {
    node.textContent = pieces;
    node.hidden = pieces === 0;
  }
}

/** Takes the bag's part of the page anew from the server, which alone knows how to draw it. */
async function redraw() {
  const before = document.querySelector('[data-cart]');
  if (!before) return;
  const fresh = (await load('/cart')).querySelector('[data-cart]');
  if (!fresh || !before.isConnected) return;
  const focused = before.contains(document.activeElement) && document.activeElement;
  const place = focused && [focused.form?.action, focused.name];
  before.replaceWith(document.adoptNode(fresh));
  if (place) focusAgain(fresh, place);
}

function focusAgain(fresh, [action, name]) {
  const forms = [...fresh.querySelectorAll('form')].filter((form) => form.action === action);
  const field = forms.map((form) => form.querySelector(`[name="${name}"]`)).find(Boolean);
  field?.focus();
}

/** A page of this shop as a document. In this way no string is made into markup here. */
function load(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => (request.response ? resolve(request.response) : reject(request.status));
    request.onerror = () => reject(request.status);
    request.send();
  });
}
