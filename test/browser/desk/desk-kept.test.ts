import { expect } from 'chai';
import { OnairDesk } from '../../../src/components/desk/desk.ts';
import '../../../src/elements/desk.ts';
import type { TokenEnteredEvent } from '../../../src/components/desk/token-entered.ts';
import type { LoadDesk } from '../../../src/staff/loaded-desk.ts';
import { deskStudio, HOST, type DeskStudio } from '../../../stories/show/desk-studio.ts';
import { violationsIn } from '../axe.ts';
import { placeOf, type DeskPlace } from './desk-place.ts';

const KEY = 'onair-desk-acts:small-home';
const OLD = 'old-token-of-anna';
const NEW = 'new-token-of-anna';

describe('<onair-desk> whose link runs out', () => {
  let home: HTMLElement;
  let studio: DeskStudio;
  const { loadDesk } = OnairDesk;
  /** The studio's show behind any address, for whoever has a token. */
  const studioDesk: LoadDesk = async (_url, { signal }) => {
    const desk = studio.open(HOST);
    signal.addEventListener('abort', () => desk.close());
    return { ok: true, desk, preview: null };
  };
  beforeEach(() => {
    sessionStorage.clear();
    OnairDesk.loadDesk = studioDesk;
    studio = deskStudio();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
    home.style.blockSize = '800px';
  });
  afterEach(() => {
    home.remove();
    OnairDesk.loadDesk = loadDesk;
  });

  const open = (token: string): DeskPlace => {
    const element = home.appendChild(document.createElement('onair-desk'));
    element.src = '/show.json';
    element.token = token;
    return placeOf(element);
  };
  /** Takes a question in hand, declines it, pins: all without a line. */
  const actThrice = async (place: DeskPlace): Promise<void> => {
    await place.seen('.question.current', 'saucer');
    place.get('.question.current').focus();
    studio.cut();
    await place.seen('[part=saved]', 'Offline');
    await place.press('Enter');
    await place.press('d');
    await place.press('1');
    await place.press('2');
    await place.seen('[part=saved]', 'Offline, 3 unsaved');
  };
  const ops = (): string[] => studio.staff.requests.map(({ op }) => op);
  const ACTS = ['question.claim', 'question.decline', 'product.pin'];

  it('sends three acts once each by a link that is pasted', async () => {
    const place = open(OLD);
    await actThrice(place);
    studio.staff.sample('staff.expired', {});
    await place.seen('[part=gate]', '3 acts were not done:');
    await place.seen('[part=kept]', 'Decline: Will the cream one take a saucer of 15 cm?');
    await place.seen('[part=kept]', 'We do not announce prices ahead.');
    expect(await violationsIn(place.element)).to.deep.equal([]);
    const entered: string[] = [];
    place.element.addEventListener('onair-token-entered', (event) =>
      entered.push((event as TokenEnteredEvent).token),
    );
    const field = place.get<HTMLInputElement>('.gate-form input');
    field.value = 'https://shop.example/desk/';
    place.get('.gate-form [part=send]').click();
    expect(field.validationMessage).to.equal('This is no link to a desk.');
    expect(entered).to.deep.equal([]);
    field.value = `https://shop.example/desk/#token=${NEW}`;
    field.dispatchEvent(new InputEvent('input'));
    place.get('.gate-form [part=send]').click();
    expect(entered).to.deep.equal([NEW]);
    await place.seen('[part=send-kept]', 'Send 3 kept acts');
    expect(place.focused()?.matches('[part=send-kept]')).to.equal(true);
    studio.restore();
    expect(await violationsIn(place.element)).to.deep.equal([]);
    expect(ops()).to.deep.equal([]);
    place.get('[part=send-kept]').click();
    await place.seen('[part=saved]', 'All saved');
    await place.gone('[part=send-kept]');
    expect(ops()).to.deep.equal(ACTS);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('sends them by a link that is opened in the same tab, after a reload', async () => {
    const place = open(OLD);
    await actThrice(place);
    const kept = sessionStorage.getItem(KEY) ?? '';
    expect(kept).to.include('product.pin');
    expect(JSON.stringify({ ...sessionStorage })).not.to.match(/token/);
    // What a reload does: the page goes, what the tab keeps stays.
    home.replaceChildren();
    sessionStorage.setItem(KEY, kept);
    const again = open(NEW);
    await again.seen('[part=send-kept]', 'Send 3 kept acts');
    studio.restore();
    await again.seen('[part=kept]', 'Pin: Saddle bag');
    again.get('[part=send-kept]').click();
    await again.seen('[part=saved]', 'All saved');
    expect(ops()).to.deep.equal(ACTS);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });

  it('keeps them until they are sent or discarded, and reads what is no act as nothing', async () => {
    const act = { op: 'product.pin', opId: 'p1', data: { productId: 'bag' } };
    sessionStorage.setItem(KEY, JSON.stringify([act, null, 7, { op: 'x' }, { ...act, opId: 9 }]));
    const place = open(OLD);
    await place.seen('[part=send-kept]', 'Send 1 kept act');
    expect(JSON.parse(sessionStorage.getItem(KEY) ?? '')).to.deep.equal([act]);
    place.get('[part=notice] [part=dismiss]').click();
    await place.gone('[part=send-kept]');
    expect(sessionStorage.getItem(KEY)).to.equal(null);
    expect(ops()).to.deep.equal([]);
    home.replaceChildren();
    sessionStorage.setItem(KEY, '<html>');
    const again = open(NEW);
    await again.seen('.question.current', 'saucer');
    expect(again.all('[part=send-kept]')).to.have.length(0);
  });
});
