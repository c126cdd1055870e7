import type { LocalizedText } from '../../../src/protocol/text.ts';
import type { HostStream } from './host-stream.ts';

/** How the host's line is: nobody is on; media comes; the host is there but sends none; nothing comes. */
export type LineState = 'off' | 'on' | 'paused' | 'gone';

/** Watches the line of the host who is on air. */
export interface HostLine {
  readonly state: LineState;
  /** The host is on; also one who takes over, or is back. */
  take(host: HostStream): void;
  /** The host has ended the stream. */
  drop(): void;
  close(): void;
}

export interface HostLineOptions {
  /** Server time, milliseconds since 1970. */
  readonly now: () => number;
  readonly changed: (state: LineState) => void;
  /** Milliseconds without media after which the host is thought to pause or to be gone; default 4,000. */
  readonly silence?: number;
  /** Milliseconds after which a host who is gone is not waited for; default 60,000. */
  readonly patience?: number;
}

const TURN = 250;
/** A browser checks its line each 2.5 s at least, media or not. */
const UNHEARD = 6000;
/** A line that was closed needs less silence: no more can come. */
const CLOSED_SILENCE = 1000;

interface Watched {
  readonly host: HostStream;
  isClosed: boolean;
}

export const createHostLine = (options: HostLineOptions): HostLine => new WatchedLine(options);

class WatchedLine implements HostLine {
  readonly #options: Required<HostLineOptions>;
  readonly #timer: NodeJS.Timeout;
  #watched: Watched | null = null;
  #state: LineState = 'off';
  #goneAt = NaN;

  constructor({ now, changed, silence = 4000, patience = 60_000 }: HostLineOptions) {
    this.#options = { now, changed, silence, patience };
    this.#timer = setInterval(() => this.#turn(), TURN);
  }

  get state(): LineState {
    return this.#state;
  }

  take(host: HostStream): void {
    const watched: Watched = { host, isClosed: false };
    this.#watched = watched;
    void host.closed.then(() => (watched.isClosed = true));
    this.#enter('on');
  }

  drop(): void {
    this.#watched = null;
    this.#enter('off');
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #turn(): void {
    const { now, patience } = this.#options;
    if (!this.#watched) return;
    this.#enter(this.#judge(this.#watched));
    if (this.#state === 'gone' && now() - this.#goneAt >= patience) this.drop();
  }

  #judge({ host, isClosed }: Watched): LineState {
    const { now, silence } = this.#options;
    const silent = now() - host.mediaAt;
    if (isClosed) return silent > Math.min(CLOSED_SILENCE, silence) ? 'gone' : this.#state;
    if (silent <= silence) return 'on';
    const isUnheard = now() - host.heardAt > Math.max(UNHEARD, silence);
    return isUnheard || this.#state === 'gone' ? 'gone' : 'paused';
  }

  #enter(next: LineState): void {
    if (next === this.#state) return;
    if (next === 'gone') this.#goneAt = this.#options.now();
    this.#state = next;
    this.#options.changed(next);
  }
}

/** What viewers read while the host sends nothing. */
export const LINE_WORDS: Readonly<Record<'paused' | 'gone', LocalizedText>> = {
  paused: {
    en: 'The host has paused. It goes on here.',
    'zh-Hans': '主播已暂停，稍后将在此继续。',
    ar: 'أوقف المضيف البث مؤقتاً، وسيُستأنف هنا.',
  },
  gone: {
    en: 'The host’s line is interrupted. It goes on here by itself.',
    'zh-Hans': '主播的网络中断，恢复后将自动继续。',
    ar: 'انقطع اتصال المضيف، وسيُستأنف البث هنا تلقائياً.',
  },
};
