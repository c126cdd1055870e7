import { expect } from 'chai';
import { html, render } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { captionsStage, type CaptionsStage } from '../../../test/browser/captions-stage.ts';
import { inShow } from '../../../stories/show/in-show.ts';
import { CAPTIONS_KEY, CaptionsChangeEvent } from '../../controllers/caption-settings.ts';
import { eventually, pause } from '../../testing/assert.ts';

let stage: CaptionsStage;
beforeEach(() => {
  stage = captionsStage();
});
afterEach(() => stage.clear());

describe('<onair-caption-settings>', () => {
  it('passes the accessibility audit', async () => {
    stage.mount();
    await stage.button('On');
    expect(await violationsIn(stage.place)).to.deep.equal([]);
  });

  it('offers on and off, sizes in words, and each language in its own', async () => {
    stage.mount();
    await stage.button('On');
    expect(stage.buttons.map((one) => one.textContent?.trim())).to.deep.equal([
      ...['On', 'Off'],
      ...['Small', 'Standard', 'Large', 'Largest'],
      ...['English', '简体中文', 'العربية'],
    ]);
    expect(stage.chosen).to.deep.equal(['On', 'Standard', 'English']);
    expect((await stage.button('العربية')).lang).to.equal('ar');
  });

  it('turns captions off and on', async () => {
    stage.mount();
    await stage.line();
    (await stage.button('Off')).click();
    await eventually(() => !stage.text(), 'no line');
    expect(stage.place.querySelector('onair-captions')?.matches(':state(off)')).to.equal(true);
    (await stage.button('On')).click();
    await stage.line();
  });

  it('makes them larger and smaller', async () => {
    stage.mount();
    const size = (): number => parseFloat(getComputedStyle(stage.text() as Element).fontSize);
    await stage.line();
    const standard = size();
    (await stage.button('Largest')).click();
    await eventually(() => Math.round(size()) === Math.round(standard * 2), 'twice as large');
    (await stage.button('Small')).click();
    await eventually(() => size() < standard, 'smaller');
  });

  it('changes their language, and not the page’s', async () => {
    stage.mount();
    await stage.line();
    (await stage.button('العربية')).click();
    await eventually(() => stage.text()?.lang === 'ar', 'the Arabic line');
    expect(stage.chosen).to.deep.equal(['On', 'Standard', 'العربية']);
  });

  it('stores nothing before the viewer chooses, then one key, which holds for the next show', async () => {
    stage.mount();
    await stage.line();
    expect(localStorage.getItem(CAPTIONS_KEY)).to.equal(null);
    (await stage.button('Large')).click();
    expect(JSON.parse(localStorage.getItem(CAPTIONS_KEY) ?? '')).to.deep.equal({
      on: true,
      size: 1.4,
      lang: null,
    });
    stage.mount();
    await eventually(() => stage.chosen.includes('Large'), 'the size chosen before');
  });

  it('works where storage is blocked', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      stage.mount();
      await stage.line();
      (await stage.button('Off')).click();
      await eventually(() => !stage.text(), 'no line');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  for (const kept of ['{', 'null', '[]', '{"on":"no","size":1e9,"lang":7}', '"<b>"'])
    it(`is not led astray by ${kept} in its key`, async () => {
      localStorage.setItem(CAPTIONS_KEY, kept);
      stage.mount();
      await stage.line();
      expect(stage.chosen[0]).to.equal('On');
      expect(stage.chosen).to.have.length(3);
    });

  it('keeps two shows apart', async () => {
    stage.mount();
    const other = document.body.appendChild(document.createElement('section'));
    other.lang = 'en';
    render(inShow(html`<onair-captions></onair-captions>`, { second: null }), other);
    await stage.line();
    (await stage.button('Off')).click();
    await eventually(() => !stage.text(), 'no line here');
    await pause(300);
    const beside = other.querySelector('onair-captions')?.shadowRoot;
    expect(beside?.querySelector('[part="text"]')).not.to.equal(null);
    other.remove();
  });

  it('says that a show has no captions', async () => {
    stage.mount({ log: [], manifest: { captions: [] } });
    await eventually(() => stage.settings?.querySelector('[part="none"]'), 'words');
    expect(stage.settings?.textContent?.trim()).to.equal('This show has no captions.');
    const element = stage.place.querySelector('onair-caption-settings');
    expect(element?.matches(':state(empty)')).to.equal(true);
  });

  it('has no list of one language, and gives a tag that nobody knows as it is', async () => {
    stage.mount({ log: [], manifest: { captions: [{ lang: 'en' }] } });
    await stage.button('On');
    expect(stage.buttons).to.have.length(6);
    stage.mount({ log: [], manifest: { captions: [{ lang: 'en' }, { lang: 'qaa' }] } });
    await stage.button('qaa');
  });

  it('asks the page first, which may see to it', async () => {
    stage.mount();
    await stage.line();
    const asked: unknown[] = [];
    stage.place.addEventListener('onair-captions-change', (event) => {
      asked.push(event instanceof CaptionsChangeEvent && event.settings);
      event.preventDefault();
    });
    (await stage.button('Off')).click();
    (await stage.button('العربية')).click();
    expect(asked).to.deep.equal([
      { on: false, size: 1, lang: null },
      { on: true, size: 1, lang: 'ar' },
    ]);
    expect(stage.chosen).to.deep.equal(['On', 'Standard', 'English']);
    expect(localStorage.getItem(CAPTIONS_KEY)).to.equal(null);
  });

  it('has targets of 44 pixels', async () => {
    stage.mount();
    await stage.button('On');
    for (const { offsetWidth, offsetHeight } of stage.buttons)
      expect(Math.min(offsetWidth, offsetHeight)).to.be.at.least(44);
  });
});
