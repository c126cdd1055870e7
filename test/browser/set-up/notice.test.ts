import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { adviceOn } from '../../../src/set-up/advice.ts';
import { SetUpNotice } from '../../../src/set-up/notice.ts';
import { SetUpWatch } from '../../../src/set-up/set-up-watch.ts';
import { violationsIn } from '../axe.ts';

const place = (): HTMLElement | null => document.querySelector('onair-set-up-notice');
const root = (): ShadowRoot => place()!.shadowRoot!;
const MARKUP = '<img src=x onerror="globalThis.ran = true">';

describe('the notice of whoever sets a page up', () => {
  const style = document.createElement('style');
  const { warn } = console;
  let warned: unknown[] = [];
  beforeEach(() => {
    warned = [];
    console.warn = (...words: unknown[]) => warned.push(...words);
  });
  afterEach(() => {
    console.warn = warn;
    place()?.remove();
    style.remove();
  });

  it('has nothing that axe finds wrong', async () => {
    const notice = new SetUpNotice(document);
    notice.add(adviceOn({ kind: 'no-cart' }));
    notice.add(adviceOn({ kind: 'policy', directives: ["connect-src 'self'"] }), 'policy');
    notice.add(adviceOn({ kind: 'file' }));
    expect(await violationsIn(place()!)).to.deep.equal([]);
  });

  it('is a status, in English, and says what is wrong, why, what to do and where there is more', () => {
    new SetUpNotice(document).add(adviceOn({ kind: 'unknown-cart', name: 'shopfy' }));
    const section = root().querySelector('section')!;
    expect([section.role, section.lang]).to.deep.equal(['status', 'en']);
    expect(section.textContent).to.match(
      /no cart “shopfy”.*So the page.*Write page.*#unknown-cart/s,
    );
  });

  it('shows what it is told as text alone', () => {
    new SetUpNotice(document).add(adviceOn({ kind: 'unknown-cart', name: MARKUP }));
    expect(root().textContent).to.contain(MARKUP);
    expect(root().querySelector('img')).to.equal(null);
  });

  it('leads to where there is more, in a new tab, and by keyboard', async () => {
    const trouble = { kind: 'unknown-cart', name: 'shopfy' } as const;
    new SetUpNotice(document, 'https://code.example/blob/main/').add(adviceOn(trouble));
    const link = root().querySelector('a')!;
    expect(link.href).to.equal('https://code.example/blob/main/docs/set-up.md#unknown-cart');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noreferrer']);
    root().querySelector('section')!.focus();
    // A real key is pressed where the browser's driver can press one.
    if (navigator.userAgent.includes('Chrome/')) await sendKeys({ press: 'Tab' });
    else link.focus();
    expect(root().activeElement).to.equal(link);
    expect(link.tabIndex).to.equal(0);
    expect(await violationsIn(place()!)).to.deep.equal([]);
  });

  it('names the file alone where nobody knows where it is read', () => {
    new SetUpNotice(document, '').add(adviceOn({ kind: 'no-cart' }));
    expect(root().querySelector('a')).to.equal(null);
    expect(root().querySelector('.more')!.textContent).to.equal('More: docs/set-up.md#no-cart');
  });

  it('leads to each file that says more', () => {
    const advice = adviceOn({ kind: 'policy', directives: ["connect-src 'self'"] });
    new SetUpNotice(document, 'https://code.example/blob/main/').add(advice);
    expect([...root().querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://code.example/blob/main/docs/set-up.md#content-security-policy',
      'https://code.example/blob/main/docs/csp.md',
    ]);
  });

  it('says of one topic the latest alone, in its place', () => {
    const notice = new SetUpNotice(document);
    const policy = (...directives: string[]) => adviceOn({ kind: 'policy', directives });
    notice.add(policy('connect-src a.example'), 'policy');
    notice.add(adviceOn({ kind: 'no-cart' }));
    notice.add(policy('connect-src a.example', 'img-src b.example'), 'policy');
    const articles = () => [...root().querySelectorAll('article')].map((one) => one.textContent);
    expect(articles().length).to.equal(2);
    expect(articles()[0]).to.match(/connect-src a.example;\nimg-src b.example;/);
    root().querySelector('button')!.click();
    notice.add(policy('media-src c.example'), 'policy');
    expect(articles().length).to.equal(1);
    expect(articles()[0]).to.match(/media-src c.example;/);
  });

  it('is one for several troubles, above what covers the page', () => {
    const notice = new SetUpNotice(document);
    notice.add(adviceOn({ kind: 'no-cart' }));
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto';
    document.body.append(cover);
    cover.showPopover();
    notice.add(adviceOn({ kind: 'no-src', tag: 'onair-shop' }));
    expect(document.querySelectorAll('onair-set-up-notice').length).to.equal(1);
    expect(root().querySelectorAll('article').length).to.equal(2);
    const { x, y } = place()!.getBoundingClientRect();
    expect(document.elementFromPoint(x + 30, y + 30)).to.equal(place());
    cover.remove();
  });

  it('keeps its look whatever the page says of everything', () => {
    style.textContent = '* { position: static; margin: 50px; background: red; font-size: 1px }';
    document.head.append(style);
    new SetUpNotice(document).add(adviceOn({ kind: 'no-cart' }));
    expect(getComputedStyle(place()!).position).to.equal('fixed');
    expect(getComputedStyle(root().querySelector('p.more')!).fontSize).to.equal('13px');
    const { bottom } = place()!.getBoundingClientRect();
    expect(innerHeight - bottom).to.equal(12);
  });

  it('is told once, in the console too, also after it was closed', () => {
    const watch = new SetUpWatch(document, 'https://cdn.example/');
    watch.tell({ kind: 'no-cart' });
    root().querySelector('button')!.click();
    expect(place()).to.equal(null);
    watch.tell({ kind: 'no-cart' });
    expect(place()).to.equal(null);
    expect(warned.length).to.equal(1);
    expect(warned[0]).to.match(/nobody answered[\s\S]*docs\/set-up\.md#no-cart/);
  });

  it('is told of a second copy of the library, and of no second look at the same', () => {
    const watch = new SetUpWatch(document, 'https://a.example/cdn/');
    watch.meet('https://a.example/cdn/');
    expect(place()).to.equal(null);
    watch.meet('https://b.example/cdn/');
    expect(root().textContent).to.contain('https://a.example/cdn/\nhttps://b.example/cdn/');
  });
});
