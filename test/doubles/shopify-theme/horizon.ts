/** The page of a theme like Horizon, as far as its cart is concerned. Written for these tests. */
type Sections = Readonly<Record<string, string>>;

interface LinesUpdate extends Event {
  readonly action: string;
  readonly promise: Promise<{
    readonly cart: { readonly totalQuantity: number };
    readonly detail?: { readonly sections?: Sections };
  }>;
}

interface CartUpdate {
  readonly resource?: { readonly item_count: number };
  readonly data: { readonly sections?: Sections };
}

const SECTION = 'horizon-drawer';

abstract class Following extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    document.addEventListener(
      'shopify:cart:lines-update',
      (event) => this.standard(event as LinesUpdate),
      { signal },
    );
    document.addEventListener(
      'cart:update',
      (event) => this.early((event as CustomEvent<CartUpdate>).detail),
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Themes before 4.0 do not know it, and those since do not know the other. */
  get isEarly(): boolean {
    return this.hasAttribute('early');
  }

  abstract standard(event: LinesUpdate): void;
  abstract early(detail: CartUpdate): void;
}

/** The counter in the header. */
class FixtureCartIcon extends Following {
  standard({ promise }: LinesUpdate): void {
    if (this.isEarly) return;
    const show = ({ cart }: Awaited<LinesUpdate['promise']>) => this.#show(cart.totalQuantity);
    promise.then(show, () => undefined);
  }

  early({ resource }: CartUpdate): void {
    if (this.isEarly && resource) this.#show(resource.item_count);
  }

  #show(count: number): void {
    this.textContent = String(count);
  }
}

/** The lines: from the answer where it has them, else rendered anew. */
class FixtureCartItems extends Following {
  standard({ promise }: LinesUpdate): void {
    if (this.isEarly) return;
    promise.then(
      ({ detail }) => this.#render(detail?.sections),
      () => undefined,
    );
  }

  early({ data }: CartUpdate): void {
    if (this.isEarly) void this.#render(data.sections);
  }

  async #render(sections: Sections | undefined): Promise<void> {
    const id = this.dataset['sectionId'] ?? '';
    const html = sections?.[id] ?? (await this.#fetched(id));
    const page = new DOMParser().parseFromString(html, 'text/html');
    this.replaceChildren(...(page.querySelector('.shopify-section')?.childNodes ?? []));
  }

  async #fetched(id: string): Promise<string> {
    const response = await fetch(`${location.pathname}?sections=${id}`);
    return ((await response.json()) as Record<string, string>)[id] ?? '';
  }
}

/** Opens by itself where it is told to, at once, whatever becomes of the change. */
class FixtureCartDrawer extends Following {
  opened = 0;

  standard({ action }: LinesUpdate): void {
    if (!this.isEarly && action === 'add') this.#open();
  }

  early(): void {
    if (this.isEarly && this.hasAttribute('auto-open')) this.#open();
  }

  #open(): void {
    this.opened += 1;
    this.querySelector('dialog')?.setAttribute('open', '');
  }
}

const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element);
};

/** The theme's elements. */
export function defineHorizon(): void {
  define('cart-icon', FixtureCartIcon);
  define('cart-items-component', FixtureCartItems);
  define('cart-drawer-component', FixtureCartDrawer);
}

export interface HorizonOptions {
  readonly root: string;
  /** Before 4.0. */
  readonly isEarly?: boolean;
}

export function setHorizon(place: HTMLElement, { root, isEarly = false }: HorizonOptions) {
  defineHorizon();
  const early = isEarly ? 'early' : '';
  place.innerHTML = `
    <cart-icon ${early}>0</cart-icon>
    <cart-drawer-component auto-open ${early}><dialog>
      <cart-items-component ${early} data-section-id="${SECTION}"></cart-items-component>
    </dialog></cart-drawer-component>
    <button>Add a bag</button>`;
  const heard: Event[] = [];
  const life = new AbortController();
  const hear = (event: Event) => void heard.push(event);
  for (const type of ['shopify:cart:lines-update', 'shopify:cart:error', 'cart:update'])
    document.addEventListener(type, hear, { signal: life.signal });
  const drawer = place.querySelector<FixtureCartDrawer>('cart-drawer-component')!;
  place.querySelector(':scope > button')!.addEventListener('click', () => {
    const promise = addBag(root);
    if (isEarly) void promise.then((cart) => document.dispatchEvent(earlyEvent(cart)));
    else place.dispatchEvent(standardEvent(promise));
  });
  return {
    heard,
    drawer,
    count: () => place.querySelector('cart-icon')?.textContent,
    lines: () => [...place.querySelectorAll('.lines li')].map(({ textContent }) => textContent),
    opened: () => drawer.opened,
    isOpen: () => drawer.querySelector('dialog')!.open,
    press: () => place.querySelector<HTMLElement>(':scope > button')!.click(),
    clear() {
      life.abort();
      place.replaceChildren();
    },
  };
}

interface Ajax {
  readonly item_count: number;
}

async function addBag(root: string): Promise<Ajax> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ id: 40002, quantity: 1 });
  await fetch(`${root}cart/add.js`, { method: 'POST', headers, body });
  return (await fetch(`${root}cart.js`)).json() as Promise<Ajax>;
}

const earlyEvent = (resource: Ajax): Event =>
  new CustomEvent('cart:update', {
    bubbles: true,
    detail: { resource, sourceId: 'theme', data: {} },
  });

function standardEvent(promise: Promise<Ajax>): Event {
  const event = new Event('shopify:cart:lines-update', { bubbles: true, composed: true });
  const result = promise.then(({ item_count: totalQuantity }) => ({ cart: { totalQuantity } }));
  return Object.assign(event, { action: 'add', context: 'product', lines: [], promise: result });
}
