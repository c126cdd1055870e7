// The page of the desk.
import { keepToken, speak, takeToken } from '../staff/token.js';

const KEY = 'onair-desk-token';
const desk = document.querySelector('onair-desk');

speak();
await customElements.whenDefined('onair-desk');
desk.token = takeToken(KEY);
// A newer link in the same tab.
addEventListener('hashchange', () => (desk.token = takeToken(KEY)));
// A newer link that was pasted into the desk, which has taken it: it outlives a reload, too.
desk.addEventListener('onair-token-entered', ({ token }) => keepToken(KEY, token));
