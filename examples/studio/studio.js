// The page of the studio.
import { speak, takeToken } from '../staff/token.js';

const KEY = 'onair-studio-token';
const studio = document.querySelector('onair-studio');

speak();
await customElements.whenDefined('onair-studio');
studio.token = takeToken(KEY);
// A newer link in the same tab.
addEventListener('hashchange', () => (studio.token = takeToken(KEY)));
