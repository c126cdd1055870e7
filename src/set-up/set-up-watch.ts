import type { LoadedShow } from '../core/loaded-show.ts';
import type { Show } from '../core/show.ts';
import { adviceOn, adviceText } from './advice.ts';
import { diagnose, isKeptFrom, type DiagnosisOptions } from './diagnose.ts';
import { SetUpNotice } from './notice.ts';
import { originOf, originsIn, policyTrouble, type Violation } from './policy.ts';
import { troublesOfTags, writtenTags } from './tags.ts';
import { keyOf, type Trouble } from './trouble.ts';
import { answeredByNobody } from './unanswered.ts';

/** A show that an element wanted. */
export interface WatchedShow {
  /** Address of its manifest, in full. */
  readonly url: string;
  /** Its `cart` attribute. */
  readonly cart?: string;
  /** Aborted when the element wants it no more. */
  readonly signal: AbortSignal;
}

/** Milliseconds that scripts of the page have to set what its tags leave out. */
const SETTLED = 3_000;
/** Milliseconds that a violation takes to be told, after the request that it blocked has failed. */
const TOLD = 200;

/**
 * Tells whoever sets a page up what is wrong with that: on the page and once in the console.
 * It lives as long as the page.
 */
export class SetUpWatch {
  readonly #page: Document;
  readonly #library: string;
  readonly #notice: SetUpNotice;
  readonly #told = new Set<string>();
  readonly #origins = new Set<string>();
  /** Origins that a policy was seen to block. */
  readonly #blocked = new Set<string>();

  /** `library`: the folder that the library is served from. */
  constructor(page: Document, library: string) {
    this.#page = page;
    this.#library = library;
    this.#notice = new SetUpNotice(page);
    page.addEventListener('securitypolicyviolation', (event) => this.#violated(event));
    page.defaultView?.addEventListener('onair-cart-add', (event) => void this.#asked(event));
    if (page.readyState !== 'loading') this.#lookAtTags();
    else page.addEventListener('DOMContentLoaded', () => this.#lookAtTags(), { once: true });
  }

  /** Tells a trouble; one that was told already is not told again, even if its notice was closed. */
  tell(trouble: Trouble): void {
    const key = keyOf(trouble);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const advice = adviceOn(trouble);
    console.warn(adviceText(advice));
    this.#notice.add(advice);
  }

  /** A copy of the library is on the page; all should be the same one. */
  meet(library: string): void {
    if (library === this.#library) return;
    this.tell({ kind: 'twice', libraries: [this.#library, library] });
  }

  /** Looks at what became of a show that was asked for. */
  async look({ url, cart = '', signal }: WatchedShow, loaded: LoadedShow): Promise<void> {
    if (signal.aborted) return;
    for (const origin of originsIn(url)) this.#origins.add(origin);
    if (loaded.ok) {
      const { show, issues } = loaded;
      for (const origin of originsIn(show.manifest)) this.#origins.add(origin);
      if (issues.length > 0) this.tell({ kind: 'set-aside', url, issues });
      this.#lookAtCart(cart, show);
      this.#follow(show, signal);
      return;
    }
    const trouble = await diagnose(url, loaded.error, this.#options(signal));
    await this.#violationsTold();
    const isTold = trouble.kind === 'unreachable' && this.#isBlocked(url);
    if (!signal.aborted && !isTold) this.tell(trouble);
  }

  /** A name that nobody knows leaves the page to answer. */
  #lookAtCart(name: string, { cart }: Show): void {
    if (name && name !== 'page' && cart?.id === 'page') this.tell({ kind: 'unknown-cart', name });
  }

  /** A feed that is there, and kept from this page. One whose server is down is nobody's set-up. */
  #follow({ manifest, on }: Show, signal: AbortSignal): void {
    const url = manifest.feed?.url;
    const check = async (): Promise<void> => {
      if (!url || !(await isKeptFrom(url, this.#options(signal)))) return;
      await this.#violationsTold();
      if (!signal.aborted && !this.#isBlocked(url)) this.tell(this.#kept(url));
    };
    const once = new AbortController();
    on(
      'onair-failed',
      ({ error }) => {
        if (error.area !== 'feed' || error.reason !== 'unreachable') return;
        once.abort();
        void check();
      },
      AbortSignal.any([signal, once.signal]),
    );
  }

  #kept(url: string): Trouble {
    return { kind: 'cors', url, origin: new URL(this.#page.URL).origin };
  }

  #violated(violation: Violation): void {
    const origin = originOf(violation.blockedURI);
    if (origin !== null) this.#blocked.add(origin);
    const trouble = policyTrouble(violation, {
      page: this.#page.URL,
      library: this.#library,
      origins: this.#origins,
    });
    if (trouble) this.tell(trouble);
  }

  #isBlocked(url: string): boolean {
    return this.#blocked.has(new URL(url).origin);
  }

  async #asked(event: Event): Promise<void> {
    if (await answeredByNobody(event)) this.tell({ kind: 'no-cart' });
  }

  #lookAtTags(): void {
    const tags = writtenTags(this.#page);
    setTimeout(() => troublesOfTags(this.#page, tags).forEach((one) => this.tell(one)), SETTLED);
  }

  #violationsTold(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, TOLD));
  }

  #options(signal: AbortSignal): DiagnosisOptions {
    return { page: this.#page.URL, fetch: fetch.bind(globalThis), signal };
  }
}
