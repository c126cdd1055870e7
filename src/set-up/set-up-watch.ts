import type { LoadedShow } from '../core/loaded-show.ts';
import type { Show } from '../core/show.ts';
import { adviceOn, adviceText } from './advice.ts';
import { answerTrouble } from './cart-answer.ts';
import { diagnose, type DiagnosisOptions } from './diagnose.ts';
import { Gathering } from './gathering.ts';
import { SetUpNotice } from './notice.ts';
import { canShowIn } from './places.ts';
import { directivesFor, originOf, originsIn, policyGap } from './policy.ts';
import type { PolicyGap, Violation } from './policy.ts';
import { checkFeed, checkMedia, checkPictures, type CheckOptions } from './show-checks.ts';
import { troublesOfTags, unregisteredTags, writtenTags } from './tags.ts';
import { keyOf, type EmptyPlace, type Trouble } from './trouble.ts';
import { answeredByNobody, type Asked } from './unanswered.ts';

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
/** Milliseconds that a picture has to come. */
const PATIENCE = 10_000;

/**
 * Tells whoever sets a page up what is wrong with that: on the page and once in the console.
 * It lives as long as the page.
 */
export class SetUpWatch {
  readonly #page: Document;
  readonly #library: string;
  readonly #notice: SetUpNotice;
  readonly #told = new Set<string>();
  readonly #gaps = new Gathering<PolicyGap>((gaps) =>
    this.#say({ kind: 'policy', directives: directivesFor(gaps) }, 'policy'),
  );
  readonly #empty = new Gathering<EmptyPlace>((places) =>
    this.#say({ kind: 'nothing-there', places }, 'nothing-there'),
  );
  readonly #origins = new Set<string>();
  /** Of a page that may read nothing that alone is told. */
  readonly #isFile: boolean;
  #hasHls = false;
  /** Origins that a policy was seen to block. */
  readonly #blocked = new Set<string>();

  /** `library`: the folder that the library is served from. */
  constructor(page: Document, library: string) {
    this.#page = page;
    this.#library = library;
    this.#notice = new SetUpNotice(page);
    this.#isFile = page.URL.startsWith('file:');
    if (this.#isFile) this.tell({ kind: 'file' });
    page.addEventListener('securitypolicyviolation', (event) => this.#violated(event));
    for (const intent of ['onair-cart-add', 'onair-cart-change']) {
      const asked = (event: Event): void => void this.#asked(event);
      page.defaultView?.addEventListener(intent, asked, { capture: true });
    }
    if (page.readyState !== 'loading') this.#lookAtTags();
    else page.addEventListener('DOMContentLoaded', () => this.#lookAtTags(), { once: true });
    if (page.readyState === 'complete') this.#lookAtRegistry();
    else page.defaultView?.addEventListener('load', () => this.#lookAtRegistry(), { once: true });
  }

  /** Tells a trouble; one that was told already is not told again, even if its notice was closed. */
  tell(trouble: Trouble): void {
    if (trouble.kind !== 'nothing-there') return this.#say(trouble);
    for (const place of trouble.places) this.#empty.add(`${place.member} ${place.url}`, place);
  }

  /** `topic`: it takes the place of what was said of that. */
  #say(trouble: Trouble, topic = ''): void {
    const key = keyOf(trouble);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const advice = adviceOn(trouble);
    console.warn(adviceText(advice));
    this.#notice.add(advice, topic);
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
      if (!this.#isFile) this.#check(show, signal);
      return;
    }
    if (this.#isFile && loaded.error.reason === 'unreachable') return;
    const trouble = await diagnose(url, loaded.error, this.#options(signal));
    await this.#violationsTold();
    const isTold = trouble.kind === 'unreachable' && this.#isBlocked(url);
    if (!signal.aborted && !isTold) this.tell(trouble);
  }

  /** A name that nobody knows leaves the page to answer. */
  #lookAtCart(name: string, { cart }: Show): void {
    if (name && name !== 'page' && cart?.id === 'page') this.tell({ kind: 'unknown-cart', name });
  }

  /** What a look at a show's addresses tells. Those that the policy blocks are told as that. */
  #checks(signal: AbortSignal): CheckOptions {
    const found = async (trouble: Trouble, url: string): Promise<void> => {
      await this.#violationsTold();
      if (!signal.aborted && !this.#isBlocked(url)) this.tell(trouble);
    };
    return { ...this.#options(signal), found: (...of) => void found(...of) };
  }

  #check(show: Show, signal: AbortSignal): void {
    const { media, replay } = show.manifest;
    this.#hasHls ||= [...media, ...(replay?.media ?? [])].some(({ type }) => type === 'hls');
    const checks = this.#checks(signal);
    checkFeed(show, checks);
    checkMedia(show, checks);
    const canShow = canShowIn(this.#page, PATIENCE);
    show.clock.after(SETTLED, () => void checkPictures(show, { ...checks, canShow }), signal);
  }

  #violated(violation: Violation): void {
    const origin = originOf(violation.blockedURI);
    if (origin !== null) this.#blocked.add(origin);
    const gap = policyGap(violation, {
      page: this.#page.URL,
      library: this.#library,
      origins: this.#origins,
      hasHls: this.#hasHls,
    });
    if (gap) this.#gaps.add(`${gap.directive} ${gap.source}`, gap);
  }

  #isBlocked(url: string): boolean {
    return this.#blocked.has(new URL(url).origin);
  }

  /** An intent of the cart, before the page has heard of it. */
  async #asked(event: Asked): Promise<void> {
    const isNobodys = await answeredByNobody(event);
    if (isNobodys && event.type === 'onair-cart-add') this.tell({ kind: 'no-cart' });
    const trouble = event.answer ? await answerTrouble(event.type, event.answer) : null;
    if (trouble) this.tell(trouble);
  }

  #lookAtTags(): void {
    const tags = writtenTags(this.#page);
    setTimeout(() => troublesOfTags(this.#page, tags).forEach((one) => this.tell(one)), SETTLED);
  }

  #lookAtRegistry(): void {
    const look = (): void =>
      unregisteredTags(this.#page, customElements).forEach((one) => this.tell(one));
    setTimeout(look, SETTLED);
  }

  #violationsTold(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, TOLD));
  }

  #options(signal: AbortSignal): DiagnosisOptions {
    return { page: this.#page.URL, fetch: fetch.bind(globalThis), signal };
  }
}
