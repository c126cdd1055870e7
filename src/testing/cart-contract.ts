import type { CartPort } from '../core/cart.ts';
import { assert, equal, eventually } from './assert.ts';
import { failing } from './cart-contract-faults.ts';
import { offering } from './cart-contract-offers.ts';
import type {
  CartCheck,
  CartGoods,
  CartHarness,
  CartSubject,
  CartTabs,
} from './cart-contract-subject.ts';
import { terms } from './cart-contract-terms.ts';
import { agrees, holds, isReady, lineOf, one, outcome, refused } from './cart-contract-told.ts';
import { wholeCart } from './cart-contract-whole.ts';
import type { Runner } from './runner.ts';

/**
 * What every cart keeps to, whatever shop is behind it: it holds exactly what was asked, says so
 * when it does not, and says so too when nobody knows. Hand in your runner's functions and a
 * harness whose carts are made by `createCart` over your adapter. What the harness names is tested,
 * and has to be there; what it does not name is no test:
 *
 * ```ts
 * cartContract({ describe, it }, { open, goods, faults: ['down', 'lost'], tries: ['offers'] });
 * ```
 */
export function cartContract(
  runner: Runner,
  { open, goods, faults, tries = [], readsFirst = false }: CartHarness,
): void {
  const check: CartCheck = (name, body) =>
    runner.it(name, async () => {
      const subject = await open();
      const opened: CartPort[] = [subject.cart];
      const openTab: CartTabs = async () => {
        assert(subject.tab, 'another tab can be opened');
        const tab = await subject.tab();
        opened.push(tab);
        await isReady(tab);
        return tab;
      };
      try {
        await isReady(subject.cart);
        await body(subject, openTab);
      } finally {
        for (const cart of opened) cart.close();
        await subject.close();
      }
    });

  runner.describe('keeps the cart contract', () => {
    adding(check, goods);
    changing(check, goods);
    closing(check, goods);
    if (tries.includes('elsewhere')) elsewhere(check, goods);
    if (tries.includes('expiry')) expiring(check, goods);
    if (tries.includes('tabs')) sharing(check, goods);
    if (tries.includes('offers')) offering(check, goods);
    wholeCart(check, goods, { faults, tries });
    terms(check, goods, { faults, tries });
    failing(check, goods, { faults, readsFirst });
  });
}

function adding(check: CartCheck, { plenty, other, few, soldOut, unknown }: CartGoods): void {
  check('is empty at first', (subject) => holds(subject, {}));

  check('adds what was asked', async (subject) => {
    const result = await outcome(subject.cart.add(one(plenty, 2)));
    equal(result.status, 'ok', 'the status');
    await agrees(result, subject);
    await holds(subject, { [plenty]: 2 });
  });

  check('adds up what is added twice, in one line', async (subject) => {
    await outcome(subject.cart.add(one(plenty, 2)));
    await outcome(subject.cart.add(one(plenty, 3)));
    await holds(subject, { [plenty]: 5 });
    equal(subject.cart.state.cart?.lines.length, 1, 'lines');
  });

  check('keeps in one line what two shows have sold', async (subject) => {
    for (const show of ['morning', 'evening'])
      await outcome(subject.cart.add([{ ...one(plenty)[0]!, attributes: { _onair_show: show } }]));
    await holds(subject, { [plenty]: 2 });
    equal(subject.cart.state.cart?.lines.length, 1, 'lines');
  });

  check('takes a hundred taps while the first is under way for one', async (subject) => {
    const taps = Array.from({ length: 100 }, () => subject.cart.add(one(plenty)));
    await outcome(Promise.all(taps).then(([first]) => first!));
    await holds(subject, { [plenty]: 1 });
  });

  check('adds several things at once', async (subject) => {
    const adds = [subject.cart.add(one(plenty, 2)), subject.cart.add(one(other, 3))];
    for (const add of adds) equal((await outcome(add)).status, 'ok', 'the status');
    await holds(subject, { [plenty]: 2, [other]: 3 });
  });

  check('says what came in where there is not enough of it', async (subject) => {
    const result = await outcome(subject.cart.add(one(few.ref, few.stock + 1)));
    const { [few.ref]: came = 0 } = await subject.quantities();
    assert(came <= few.stock, `no more than there are, got ${came}`);
    assert(result.status === (came > 0 ? 'partial' : 'rejected'), `not ${result.status}`);
    equal(result.added ?? 0, came, 'how many it says came in');
    assert(result.issues.length > 0, 'the outcome says why');
    await agrees(result, subject);
    await holds(subject, came > 0 ? { [few.ref]: came } : {});
  });

  for (const [name, ref] of [
    ['is sold out', soldOut],
    ['the shop does not know', unknown],
  ] as const) {
    check(`refuses what ${name}`, async (subject) => {
      await outcome(subject.cart.add(one(plenty)));
      const result = await outcome(subject.cart.add(one(ref)));
      refused(result);
      equal(Object.keys(subject.cart.state.refused)[0], ref, 'what was refused');
      await agrees(result, subject);
      await holds(subject, { [plenty]: 1 });
    });
  }
}

function changing(check: CartCheck, { plenty, other }: CartGoods): void {
  check('sets a quantity, and takes a line out', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    await outcome(cart.add(one(other)));
    equal((await outcome(cart.setQuantity(lineOf(cart, plenty).id, 4))).status, 'ok', 'the status');
    await holds(subject, { [plenty]: 4, [other]: 1 });
    const result = await outcome(cart.setQuantity(lineOf(cart, plenty).id, 0));
    equal(result.status, 'ok', 'the status');
    await agrees(result, subject);
    await holds(subject, { [other]: 1 });
  });

  check('does the last of many wishes for a line', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    const { id } = lineOf(cart, plenty);
    const wishes = [2, 5, 3, 4].map((quantity) => cart.setQuantity(id, quantity));
    await outcome(Promise.all(wishes).then((results) => results.at(-1)!));
    await holds(subject, { [plenty]: 4 });
  });

  check('puts a removed line back', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty, 3)));
    await outcome(cart.remove(lineOf(cart, plenty).id));
    await holds(subject, {});
    const [removed] = cart.state.removed;
    assert(removed, 'the removed line is kept');
    await outcome(cart.undo(removed));
    await holds(subject, { [plenty]: 3 });
  });

  check('says that a line is gone', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    await outcome(cart.add(one(other)));
    const { id } = lineOf(cart, plenty);
    await outcome(cart.remove(id));
    const result = await outcome(cart.setQuantity(id, 2));
    refused(result);
    equal(result.issues[0]?.code, 'line-gone', 'why');
    await holds(subject, { [other]: 1 });
  });
}

function closing(check: CartCheck, { plenty }: CartGoods): void {
  check('answers what is under way when it is closed', async ({ cart }) => {
    const adding = cart.add(one(plenty));
    cart.close();
    const { status } = await outcome(adding);
    assert(status !== 'partial', 'all or nothing, or not known');
  });
}

function elsewhere(check: CartCheck, { plenty, other }: CartGoods): void {
  const change = (subject: CartSubject, quantity: number): Promise<void> => {
    assert(subject.elsewhere, 'the cart can be changed elsewhere');
    return subject.elsewhere(plenty, quantity);
  };

  check('says that a line is gone that was taken out elsewhere', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    await outcome(cart.add(one(other)));
    const { id } = lineOf(cart, plenty);
    await change(subject, 0);
    const result = await outcome(cart.setQuantity(id, 2));
    refused(result);
    equal(result.issues[0]?.code, 'line-gone', 'why');
    await holds(subject, { [other]: 1 });
  });

  check('shows what was changed elsewhere, once it looks', async (subject) => {
    await outcome(subject.cart.add(one(plenty)));
    await change(subject, 3);
    await holds(subject, { [plenty]: 3 });
  });
}

function expiring(check: CartCheck, { plenty, other }: CartGoods): void {
  check('begins a new cart where the shop has forgotten the old one', async (subject) => {
    assert(subject.expire, 'the shop can forget the cart');
    await outcome(subject.cart.add(one(plenty, 2)));
    await subject.expire();
    equal((await outcome(subject.cart.add(one(other)))).status, 'ok', 'the status');
    await holds(subject, { [other]: 1 });
  });
}

function sharing(check: CartCheck, { plenty }: CartGoods): void {
  check('counts what five tabs add at once', async (subject, tab) => {
    const others = await Promise.all([tab(), tab(), tab(), tab()]);
    const adds = [subject.cart, ...others].map((cart) => cart.add(one(plenty)));
    for (const add of adds) equal((await outcome(add)).status, 'ok', 'the status');
    await holds(subject, { [plenty]: 5 });
  });

  check('shows by itself what another tab did', async (subject, tab) => {
    await outcome((await tab()).add(one(plenty, 2)));
    await eventually(() => subject.cart.state.cart?.count === 2, 'it is shown');
  });

  check('holds up no other tab when it is closed', async (subject, tab) => {
    const adding = subject.cart.add(one(plenty));
    subject.cart.close();
    const { status } = await outcome(adding);
    const other = await tab();
    equal((await outcome(other.add(one(plenty)))).status, 'ok', 'the status in the other tab');
    const { [plenty]: came } = await subject.quantities();
    assert(came === 1 || (came === 2 && status !== 'rejected'), `one, or two, got ${came}`);
  });
}
