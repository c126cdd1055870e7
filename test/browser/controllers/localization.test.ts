import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { Localization } from '../../../src/controllers/localization.ts';
import { addLocale, type LoadMessages } from '../../../src/i18n/index.ts';
import { messages as english } from '../../../src/i18n/locales/en/index.ts';
import type { Messages } from '../../../src/i18n/messages.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { add, defineFresh, settled, shadowIn } from './stage.ts';

class Speaker extends LitElement {
  readonly i18n = new Localization(this);
  renders = 0;
  protected override render(): TemplateResult {
    this.renders++;
    return html`${this.i18n.ready ? this.i18n.t('common.close') : ''}`;
  }
}
const speaker = defineFresh(class extends Speaker {});

const CLOSE = {
  en: 'Close',
  de: 'Schließen',
  ja: '閉じる',
  'zh-Hans': '关闭',
  ar: 'إغلاق',
} as const;
const inFrench: Messages = { ...english, 'common.close': 'Fermer' };

/** A language of its own for each test, and the means to let it come or fail. */
let count = 0;
function strangeLanguage(script = ''): {
  readonly lang: string;
  readonly asked: () => number;
  come(text: string): void;
  fail(): void;
} {
  const lang = `qa${String.fromCharCode(97 + count++)}${script}`;
  let settle: { resolve(messages: Messages): void; reject(): void } | null = null;
  let asked = 0;
  const load: LoadMessages = () =>
    new Promise((resolve, reject) => {
      asked++;
      settle = {
        resolve: (messages) => resolve({ messages }),
        reject: () => reject(new Error('offline')),
      };
    });
  addLocale(lang, load);
  return {
    lang,
    asked: () => asked,
    come: (text) => settle?.resolve({ ...english, 'common.close': text }),
    fail: () => settle?.reject(),
  };
}

describe('Localization', () => {
  let place: HTMLElement;
  let before: string;
  beforeEach(() => {
    before = document.documentElement.lang;
    place = document.body.appendChild(document.createElement('main'));
    place.lang = 'en';
  });
  afterEach(() => {
    document.documentElement.lang = before;
    place.remove();
  });

  const speak = (where: Node = place): Speaker => add<Speaker>(speaker, where);
  const says = (element: Speaker, words: string): Promise<unknown> =>
    eventually(() => element.shadowRoot?.textContent === words, `it says "${words}"`);

  it('has no words before its language is there, and then those of the nearest lang', async () => {
    const { lang, come } = strangeLanguage();
    place.lang = lang;
    const element = speak();
    await settled(element);
    expect(element.i18n.ready).to.equal(false);
    expect(element.shadowRoot?.textContent).to.equal('');
    come('Zu');
    await says(element, 'Zu');
    expect(element.i18n.ready).to.equal(true);
    expect(element.i18n.lang).to.equal(lang);
  });

  it('runs the way that its language will before that is there', async () => {
    const { lang, come } = strangeLanguage('-Arab');
    place.lang = lang;
    const element = speak();
    expect(element.i18n.ready).to.equal(false);
    expect(element.i18n.dir).to.equal('rtl');
    await settled(element);
    come('أغلق');
    await says(element, 'أغلق');
    expect(element.i18n.dir).to.equal('rtl');
  });

  for (const [lang, words] of Object.entries(CLOSE)) {
    it(`speaks ${lang}, across shadow trees`, async () => {
      place.lang = lang;
      const element = speak(shadowIn(shadowIn(place)));
      await says(element, words);
      expect(element.i18n.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
    });
  }

  it('takes the lang of a host, and its own, before those further out', async () => {
    const root = shadowIn(place);
    root.host.setAttribute('lang', 'ar');
    const element = speak(root);
    await says(element, CLOSE.ar);
    element.lang = 'zh-CN';
    await says(element, CLOSE['zh-Hans']);
    element.removeAttribute('lang');
    root.host.removeAttribute('lang');
    await says(element, CLOSE.en);
  });

  it('changes its language when the page’s does, while it stands in a shadow tree', async () => {
    place.removeAttribute('lang');
    document.documentElement.lang = 'en';
    const element = speak(shadowIn(place));
    await says(element, CLOSE.en);
    document.documentElement.lang = 'ar-EG';
    await says(element, CLOSE.ar);
    expect(element.i18n.formats.number(12)).to.equal('12');
    document.documentElement.lang = 'zh_TW';
    await says(element, CLOSE['zh-Hans']);
    expect(element.i18n.lang).to.equal('zh-Hans');
  });

  it('changes its language when it is moved', async () => {
    const other = add<HTMLElement>('aside', place, { lang: 'ar' });
    const element = speak();
    await says(element, CLOSE.en);
    other.append(element);
    await says(element, CLOSE.ar);
  });

  it('speaks the viewer’s language where the page names none', async () => {
    place.removeAttribute('lang');
    document.documentElement.removeAttribute('lang');
    const element = speak();
    await says(element, CLOSE.en);
    expect(navigator.language).to.match(/^en/);
  });

  it('speaks English to readers of a language that it has not, with English formats', async () => {
    place.lang = 'fr';
    const element = speak();
    await says(element, CLOSE.en);
    expect(element.i18n.lang).to.equal('en');
    expect(element.i18n.formats.number(1234.5)).to.equal('1,234.5');
  });

  it('writes numbers as the page’s own country does', async () => {
    place.lang = 'en-IN';
    const element = speak();
    await says(element, CLOSE.en);
    expect(element.i18n.formats.number(1234567)).to.equal('12,34,567');
    place.lang = 'en';
    await eventually(() => element.i18n.formats.number(1234567) === '1,234,567', 'as in English');
  });

  it('speaks what came last when a language comes late', async () => {
    const slow = strangeLanguage();
    const element = speak();
    await says(element, CLOSE.en);
    place.lang = slow.lang;
    await eventually(() => slow.asked() === 1, 'it is asked for');
    expect(element.shadowRoot?.textContent).to.equal(CLOSE.en);
    place.lang = 'ar';
    await says(element, CLOSE.ar);
    slow.come('Late');
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.shadowRoot?.textContent).to.equal(CLOSE.ar);
    place.lang = slow.lang;
    await says(element, 'Late');
  });

  it('takes the language that came while its element was out of the document', async () => {
    const slow = strangeLanguage();
    const element = speak();
    await says(element, CLOSE.en);
    place.lang = slow.lang;
    await eventually(() => slow.asked() === 1, 'it is asked for');
    element.remove();
    slow.come('Back');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.shadowRoot?.textContent).to.equal(CLOSE.en);
    place.append(element);
    await says(element, 'Back');
  });

  it('speaks English while a language cannot be had, and tries that again', async () => {
    const broken = strangeLanguage();
    place.lang = broken.lang;
    const element = speak();
    await settled(element);
    broken.fail();
    await says(element, CLOSE.en);
    await eventually(() => broken.asked() > 1, 'it is asked for again');
    broken.come('At last');
    await says(element, 'At last');
  });

  it('keeps the words before when the next language cannot be had, and tries that again', async () => {
    const broken = strangeLanguage();
    place.lang = 'ar';
    const element = speak();
    await says(element, CLOSE.ar);
    place.lang = broken.lang;
    await eventually(() => broken.asked() === 1, 'it is asked for');
    broken.fail();
    await settled(element);
    expect(element.shadowRoot?.textContent).to.equal(CLOSE.ar);
    await eventually(() => broken.asked() > 1, 'it is asked for again');
    broken.come('At last');
    await says(element, 'At last');
  });

  it('takes up a language that the page adds later', async () => {
    place.lang = 'fr';
    const element = speak();
    await says(element, CLOSE.en);
    addLocale('fr', () => Promise.resolve({ messages: inFrench }));
    await says(element, 'Fermer');
    expect(element.i18n.formats.number(1234.5)).to.match(/^1\s234,5$/);
  });

  it('renders only when its language changes', async () => {
    const element = speak();
    await says(element, CLOSE.en);
    await settled(element);
    const { renders } = element;
    add('p', place, { lang: 'ar' });
    place.querySelector('p')?.setAttribute('lang', 'de');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(element);
    expect(element.renders).to.equal(renders);
  });

  it('gives a text of the show in the page’s language, else in its own, with the language it is in', async () => {
    place.lang = 'zh-TW';
    const element = speak();
    await says(element, CLOSE['zh-Hans']);
    const name = { en: 'Cup', 'zh-Hans': '杯子', 'zh-Hant': '杯子（繁）', ar: 'كوب' };
    expect(element.i18n.text(name, 'en')).to.deep.equal({ text: '杯子（繁）', lang: 'zh-Hant' });
    expect(element.i18n.text({ en: 'Cup', ar: 'كوب' }, 'en')).to.deep.equal({
      text: 'Cup',
      lang: 'en',
    });
    expect(element.i18n.text('Tasse', 'de')).to.deep.equal({ text: 'Tasse', lang: 'de' });
  });

  it('watches the page with one observer, however many elements there are, and with none when they are gone', async () => {
    const { MutationObserver: Real } = globalThis;
    let watching = 0;
    globalThis.MutationObserver = class extends Real {
      override observe(...args: Parameters<MutationObserver['observe']>): void {
        watching++;
        super.observe(...args);
      }
      override disconnect(): void {
        watching--;
        super.disconnect();
      }
    };
    try {
      const elements = Array.from({ length: 50 }, () => speak());
      await settled(...elements);
      expect(watching).to.equal(1);
      for (const element of elements) element.remove();
      expect(watching).to.equal(0);
    } finally {
      globalThis.MutationObserver = Real;
    }
  });
});
