/** Price, stock and picture of a product follow what is chosen in its form. */
export function followChoice(form) {
  const choices = JSON.parse(form.dataset.choices);
  const [price, stock] = ['price', 'stock'].map((name) => form.querySelector(`[data-${name}]`));
  form.addEventListener('change', ({ target }) => {
    const chosen = new FormData(form);
    const isChosen = ({ options }) =>
      Object.entries(options).every(([id, value]) => chosen.get(`option.${id}`) === value);
    const choice = choices.find(isChosen);
    if (!choice) return;
    price.textContent = choice.price;
    stock.textContent = choice.stock;
    stock.classList.toggle('gone', !choice.isThere);
    if (target.dataset.still) show(target.dataset);
  });
}

/** The large picture: the same files, of another name, with words of its own. */
function show({ still: name, alt }) {
  const picture = document.querySelector('picture[data-picture=chosen]');
  if (!picture) return;
  const renamed = (text) => text.replace(/[^/]+(?=-\d+\.(?:avif|jpg))/g, name);
  for (const source of picture.querySelectorAll('source, img')) {
    source.srcset = renamed(source.srcset);
    if (source.src) source.src = renamed(source.src);
  }
  picture.querySelector('img').alt = alt;
}
