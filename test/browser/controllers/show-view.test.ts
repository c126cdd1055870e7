import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import type { OnairShow } from '../../../src/components/show/show.ts';
import { ShowView } from '../../../src/controllers/show-view.ts';
import { eventually } from '../../../src/testing/assert.ts';
import {
  add,
  defineFresh,
  defineShow,
  freshTag,
  settled,
  shadowIn,
  showElement,
  testShow,
} from './stage.ts';

/** Says which show it has, and counts how often it was rendered. */
class Reader extends LitElement {
  static override properties = { htmlFor: { attribute: 'for' } };
  declare htmlFor: string;
  readonly view = new ShowView(this, {
    pinned: ({ products }) => products.pinned,
    feed: ({ feed }) => feed.status,
  });
  renders = 0;
  constructor() {
    super();
    this.htmlFor = '';
  }
  get shown(): string {
    return this.view.show?.manifest.id ?? 'none';
  }
  protected override render(): TemplateResult {
    this.renders++;
    return html`${this.shown}`;
  }
}

const reader = defineFresh(class extends Reader {});
const show = defineShow();

describe('ShowView', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => place.remove());

  const addShow = (id: string, where: Node = place): OnairShow =>
    where.appendChild(showElement(show, id)) as OnairShow;
  const addReader = (where: Node, named = ''): Reader =>
    add<Reader>(reader, where, named ? { for: named } : {});
  const shows = async (element: Reader, id: string): Promise<void> => {
    await settled(element);
    expect(element.shown).to.equal(id);
    expect(element.shadowRoot?.textContent).to.equal(id);
  };
  /** The text that comes to stand in it. */
  const comesTo = (element: Reader, id: string): Promise<unknown> =>
    eventually(() => element.shadowRoot?.textContent === id, `${id} is shown`);

  describe('inside a show', () => {
    it('has the show around it, also through shadow trees', async () => {
      const around = addShow('evening');
      const deep = addReader(shadowIn(shadowIn(around)));
      await settled(around);
      await shows(deep, 'evening');
    });

    it('has none where there is none', async () => {
      await shows(addReader(place), 'none');
    });

    for (const order of ['before', 'after']) {
      it(`has it when it is defined ${order} its show`, async () => {
        const [late, tag] = [freshTag(), freshTag()];
        const around = document.createElement(tag) as OnairShow;
        const inner = add<Reader>(late, around);
        place.append(around);
        const define = {
          reader: () => customElements.define(late, class extends Reader {}),
          show: () => defineShow(tag),
        };
        if (order === 'before') define.reader();
        define.show();
        around.show = testShow('evening').show;
        await settled(around);
        if (order === 'after') define.reader();
        await comesTo(inner, 'evening');
      });
    }

    it('has the nearest of two, also when that is defined last', async () => {
      const tag = freshTag();
      const outer = addShow('outer');
      const inner = add<OnairShow>(tag, outer);
      const element = addReader(inner);
      await settled(outer);
      await shows(element, 'outer');
      defineShow(tag);
      inner.show = testShow('inner').show;
      await comesTo(element, 'inner');
      expect(outer.show?.manifest.id).to.equal('outer');
    });

    it('goes with its element from one show to another, and to none', async () => {
      const [first, second] = [addShow('first'), addShow('second')];
      const element = addReader(first);
      await settled(first, second);
      await shows(element, 'first');
      second.append(element);
      await shows(element, 'second');
      place.append(element);
      await shows(element, 'none');
      first.append(element);
      await shows(element, 'first');
    });

    it('follows its show element to another show', async () => {
      const around = addShow('first');
      const element = addReader(around);
      await settled(around);
      around.show = testShow('second').show;
      await settled(around);
      await shows(element, 'second');
      around.show = null;
      await settled(around);
      await shows(element, 'none');
    });

    it('renders for what it selected, and for nothing else', async () => {
      const { show: given, feed } = testShow('evening');
      const around = place.appendChild(showElement(show, 'evening', given)) as OnairShow;
      const element = addReader(around);
      given.connect();
      await settled(around);
      await eventually(() => element.view.state?.feed === 'open', 'the feed is open');
      await settled(element);
      const { renders } = element;
      feed.push({ type: 'takeaway', data: { text: 'It weighs 210 g.' } });
      await eventually(
        () => given.state.notes.takeaways.length > 0,
        'the cue that it did not select',
      );
      await settled(element);
      expect(element.renders).to.equal(renders);
      feed.push({ type: 'product.pin', data: { productId: 'mug' } });
      await eventually(() => element.renders > renders, 'the one that it did');
      expect(element.view.state?.pinned?.productId).to.equal('mug');
      given.close();
    });

    it('hears nothing while it is out of the document, and knows all when it is back', async () => {
      const { show: given, feed } = testShow('evening');
      const around = place.appendChild(showElement(show, 'evening', given)) as OnairShow;
      const element = addReader(around);
      given.connect();
      await eventually(() => element.view.state?.feed === 'open', 'the feed is open');
      await settled(element);
      element.remove();
      const { renders } = element;
      feed.push({ type: 'product.pin', data: { productId: 'mug' } });
      await eventually(() => given.state.products.pinned, 'the pin');
      await settled(element);
      expect(element.renders).to.equal(renders);
      around.append(element);
      await settled(element);
      expect(element.renders).to.be.greaterThan(renders);
      expect(element.view.state?.pinned?.productId).to.equal('mug');
      given.close();
    });
  });

  describe('that names its show', () => {
    it('has that one, whatever stands around it', async () => {
      const [around, named] = [addShow('around'), addShow('named')];
      const element = addReader(around, 'named');
      await settled(around, named);
      await shows(element, 'named');
    });

    it('has it when the show element comes later, or is defined later', async () => {
      const added = addReader(place, 'later');
      await shows(added, 'none');
      const later = addShow('later');
      await settled(later);
      await shows(added, 'later');

      const tag = freshTag();
      const defined = addReader(place, 'defined');
      const element = add<OnairShow>(tag, place, { id: 'defined' });
      await shows(defined, 'none');
      defineShow(tag);
      element.show = testShow('defined').show;
      await comesTo(defined, 'defined');
    });

    it('has it when it is defined last and stands in another show', async () => {
      const tag = freshTag();
      const outer = addShow('outer');
      const inner = add<OnairShow>(tag, outer, { id: 'inner' });
      const outside = addReader(place, 'inner');
      const inside = addReader(inner, 'outer');
      await settled(outer);
      await shows(outside, 'none');
      await shows(inside, 'outer');
      defineShow(tag);
      inner.show = testShow('inner').show;
      await comesTo(outside, 'inner');
      await shows(inside, 'outer');
      inner.show = testShow('inner again').show;
      await comesTo(outside, 'inner again');
      await shows(inside, 'outer');
    });

    it('has none when it names an element that is no show, even one inside a show', async () => {
      const around = addShow('around');
      add('p', around, { id: 'words' });
      const element = addReader(place, 'words');
      await settled(around);
      await shows(element, 'none');
      await shows(addReader(around, 'nobody'), 'none');
    });

    it('looks in its own tree, then in those around it, then in the page', async () => {
      const outer = shadowIn(place);
      const inner = shadowIn(outer);
      const [far, near] = [addShow('same'), showElement(show, 'same', testShow('nearer').show)];
      const element = addReader(inner, 'same');
      await settled(far);
      await shows(element, 'same');
      outer.append(near);
      await settled(near);
      await comesTo(element, 'nearer');
    });

    it('has the one that takes the name, when the name is taken off another', async () => {
      const [first, second] = [addShow('first'), addShow('second')];
      const element = addReader(place, 'first');
      await settled(first, second);
      await shows(element, 'first');
      first.id = 'old';
      await comesTo(element, 'none');
      second.id = 'first';
      await comesTo(element, 'second');
    });

    it('has none when its show element is removed, keeps it when that is moved, and has it again when it is back', async () => {
      const named = addShow('named');
      const element = addReader(place, 'named');
      await settled(named);
      await shows(element, 'named');
      let lost = 0;
      const { view } = element;
      const watch = setInterval(() => (lost += view.show ? 0 : 1));
      place.append(add('aside', place));
      place.lastElementChild?.append(named);
      await new Promise((resolve) => setTimeout(resolve, 30));
      clearInterval(watch);
      expect(lost).to.equal(0);
      await shows(element, 'named');
      named.remove();
      await comesTo(element, 'none');
      place.append(named);
      await comesTo(element, 'named');
    });

    it('changes with its `for`', async () => {
      const [first, second] = [addShow('first'), addShow('second')];
      const element = addReader(second, 'first');
      await settled(first, second);
      await shows(element, 'first');
      element.htmlFor = 'nobody';
      await shows(element, 'none');
      element.htmlFor = '';
      await shows(element, 'second');
    });
  });

  it('lets go of its show when its element is removed', async () => {
    const { show: given } = testShow('evening');
    let listening = 0;
    const counted = Object.assign(Object.create(given) as typeof given, {
      select: (...[selector, listener, signal]: Parameters<typeof given.select>) => {
        listening++;
        signal?.addEventListener('abort', () => listening--);
        given.select(selector, listener, signal);
      },
    });
    const around = place.appendChild(showElement(show, 'evening', counted)) as OnairShow;
    const elements = [1, 2, 3].map(() => addReader(around));
    await settled(around, ...elements);
    expect(listening).to.equal(6);
    for (const element of elements) element.remove();
    expect(listening).to.equal(0);
  });
});
