import { inLanguage, inMoney } from './words.js';

/** Shows the pinned product and the agenda's step. */
export function showProducts(show, byId) {
  const renderPin = (pinned) => {
    const product = show.manifest.products.find(({ id }) => id === pinned?.productId);
    byId('pinned').hidden = !product;
    if (!product) return;
    byId('pinned').dataset.product = product.id;
    byId('pinned-name').textContent = inLanguage(product.title);
    byId('pinned-price').textContent = product.price
      ? `${inMoney(product.price)}${product.price.taxIncluded ? ', tax included' : ''}`
      : '';
  };
  const renderSegment = (current) => {
    const segment = show.manifest.agenda.find(({ id }) => id === current);
    byId('segment').textContent = segment ? inLanguage(segment.title) : '';
  };
  show.select(({ products }) => products.pinned, renderPin);
  show.select(({ agenda }) => agenda.current, renderSegment);
}
