/** The page of a theme like Dawn, as far as its cart is concerned. Written for these tests. */
type Listener = (told: { source: string; cartData?: unknown }) => void;

interface DawnWindow {
  publish?: (name: string, told: { source: string; cartData?: unknown }) => void;
  subscribe?: (name: string, listener: Listener) => () => void;
}

interface Part {
  readonly id: string;
  readonly selector?: string;
}

type Sections = Readonly<Record<string, string>>;

const partOf = (html: string, selector: string): Node[] => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...(page.querySelector(selector)?.childNodes ?? [])];
};

/** Opens over the page with each answer that it is handed. */
export class FixtureCartDrawer extends HTMLElement {
  /** How often it opened. */
  opened = 0;

  getSectionsToRender(): Part[] {
    return [{ id: 'cart-drawer', selector: '#CartDrawer' }, { id: 'cart-icon-bubble' }];
  }

  renderContents({ sections }: { sections: Sections }): void {
    if (this.classList.contains('is-empty')) throw new TypeError('There is nothing to focus.');
    this.renderParts(sections);
    this.opened += 1;
    this.classList.add('active');
  }

  /** As its quantities do: without the opening. */
  renderParts(sections: Sections): void {
    for (const { id, selector } of this.getSectionsToRender()) {
      const shown = selector ? document.querySelector(selector) : document.getElementById(id);
      shown?.replaceChildren(...partOf(sections[id] ?? '', selector ?? '.shopify-section'));
    }
  }
}

/** Shows the one line that was added: looks for it in the answer itself. */
class FixtureCartNotification extends HTMLElement {
  opened = 0;

  getSectionsToRender(): Part[] {
    return [{ id: 'cart-icon-bubble' }];
  }

  renderContents({ key, sections }: { key: string; sections: Sections }): void {
    const [variant] = key.split(':');
    this.textContent = `Added ${variant}`;
    const bubble = document.getElementById('cart-icon-bubble');
    bubble?.replaceChildren(...partOf(sections['cart-icon-bubble'] ?? '', '.shopify-section'));
    this.opened += 1;
  }
}

/** The theme's own button: asks as its form does, hands the answer on, and tells the others. */
class FixtureProductForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => void this.add());
  }

  async add(): Promise<void> {
    const cart = document.querySelector<FixtureCartDrawer>('cart-drawer')!;
    const root = this.getAttribute('root') ?? '/';
    const response = await fetch(`${root}cart/add.js`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: Number(this.getAttribute('variant')),
        quantity: 1,
        sections: cart.getSectionsToRender().map(({ id }) => id),
        sections_url: location.pathname,
      }),
    });
    const answer = (await response.json()) as { sections: Sections };
    const page = window as DawnWindow;
    page.publish?.('cart-update', { source: 'product-form', cartData: answer });
    cart.classList.remove('is-empty');
    cart.renderContents(answer);
  }
}

const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element);
};

/** The theme's elements. */
export function defineDawn(): void {
  define('cart-drawer', FixtureCartDrawer);
  define('cart-notification', FixtureCartNotification);
  define('product-form', FixtureProductForm);
}

/** Sets the page; `withDrawer` false: it has a notice instead. */
export function setDawn(place: HTMLElement, root: string, withDrawer = true) {
  defineDawn();
  const listeners = new Set<Listener>();
  const heard: { source: string }[] = [];
  const page = window as DawnWindow;
  page.publish = (_name, told) => {
    heard.push(told);
    for (const listener of listeners) listener(told);
  };
  page.subscribe = (_name, listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  place.innerHTML = `
    <a id="cart-icon-bubble"><span class="count">0</span></a>
    ${
      withDrawer
        ? '<cart-drawer class="is-empty"><div id="CartDrawer"><ul class="lines"></ul></div></cart-drawer>'
        : '<cart-notification></cart-notification>'
    }
    <product-form root="${root}" variant="40002">Add a bag</product-form>`;
  const cart = place.querySelector<FixtureCartDrawer>('cart-drawer, cart-notification')!;
  return {
    heard,
    listeners,
    cart,
    count: () => place.querySelector('#cart-icon-bubble .count')?.textContent,
    lines: () => [...place.querySelectorAll('.lines li')].map(({ textContent }) => textContent),
    isEmpty: () => cart.classList.contains('is-empty'),
    opened: () => cart.opened,
    press: () => place.querySelector<HTMLElement>('product-form')!.click(),
    clear() {
      delete page.publish;
      delete page.subscribe;
      place.replaceChildren();
    },
  };
}
