import { expect } from 'chai';
import { LitElement } from 'lit';
import { Every } from '../../../src/controllers/every.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { add, defineFresh } from './stage.ts';

class Ticking extends LitElement {
  ticks = 0;
  readonly every = new Every(this, 5, () => this.ticks++);
}
const ticking = defineFresh(Ticking);
const later = (ms = 40): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tells the page that nobody, or somebody, can see it. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('Every', () => {
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('runs its task again and again while its element is in the document, and not after', async () => {
    const element = add<Ticking>(ticking, document.body);
    await eventually(() => element.ticks > 2, 'it ticks');
    element.remove();
    const { ticks } = element;
    await later();
    expect(element.ticks).to.equal(ticks);
    document.body.append(element);
    await eventually(() => element.ticks > ticks, 'it ticks again');
    element.remove();
  });

  it('keeps one timer through any number of moves', () => {
    const [set, clear] = [globalThis.setInterval, globalThis.clearInterval];
    const running = new Set<unknown>();
    globalThis.setInterval = ((...args: Parameters<typeof set>) => {
      const timer = set(...args);
      running.add(timer);
      return timer;
    }) as typeof set;
    globalThis.clearInterval = (timer) => {
      running.delete(timer);
      clear(timer);
    };
    try {
      const element = add<Ticking>(ticking, document.body);
      for (let move = 0; move < 5; move++) document.body.append(element);
      expect(running.size).to.equal(1);
      element.remove();
      expect(running.size).to.equal(0);
    } finally {
      [globalThis.setInterval, globalThis.clearInterval] = [set, clear];
    }
  });

  it('rests while nobody sees the page, and runs at once when somebody does again', async () => {
    const element = add<Ticking>(ticking, document.body);
    await eventually(() => element.ticks > 0, 'it ticks');
    hide(true);
    const { ticks } = element;
    await later();
    expect(element.ticks).to.equal(ticks);
    hide(false);
    expect(element.ticks).to.equal(ticks + 1);
    element.remove();
  });
});
