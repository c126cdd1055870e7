// Where the shop takes the money: what stands here is what the shop itself says of the cart.
import { connect } from '/shop/shop.js';

const { lines, total } = await connect(JSON.parse(document.body.dataset.settings)).cart();
document.querySelector('[data-order]').replaceChildren(
  ...lines.map(({ title, quantity }) => {
    const item = document.createElement('li');
    item.append(`${quantity} × ${title}`);
    return item;
  }),
);
document.querySelector('[data-total]').textContent = total;
