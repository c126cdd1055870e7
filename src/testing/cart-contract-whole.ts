import type { CartDiscount, CartPort, CartResult } from '../core/cart.ts';
import { assert, equal, eventually, sameJson, within } from './assert.ts';
import { FAULT_NAMES } from './cart-contract-faults.ts';
import type {
  CartCheck,
  CartFault,
  CartGoods,
  CartHarness,
  CartSubject,
} from './cart-contract-subject.ts';
import { one, outcome, refused } from './cart-contract-told.ts';

type Codes = NonNullable<CartGoods['codes']>;
type Texts = NonNullable<CartGoods['texts']>;
type Plenty = Pick<CartGoods, 'plenty'>;

/** What holds for the cart as a whole: the codes and texts that its goods name. */
export function wholeCart(
  check: CartCheck,
  { plenty, codes, texts }: CartGoods,
  { faults, tries }: Required<Pick<CartHarness, 'faults' | 'tries'>>,
): void {
  if (codes) {
    taken(check, { ...codes, plenty });
    notTaken(check, { ...codes, plenty });
    if (tries.includes('tabs')) codesInTabs(check, { ...codes, plenty });
    for (const fault of faults) codesWhere(check, { ...codes, plenty }, fault);
  }
  if (texts) {
    kept(check, { ...texts, plenty });
    for (const fault of faults) textsWhere(check, { ...texts, plenty }, fault);
  }
}

function taken(check: CartCheck, { plenty, off }: Codes & Plenty): void {
  check('takes a discount code, and says what it does', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty, 2)));
    equal((await enter(cart, [off])).status, 'ok', 'the status');
    await hasCodes(subject, [off]);
    equal(codesIn(cart)[0]?.applies, true, 'whether it takes something off');
  });

  check('has the codes that were asked for last, and no others', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    for (const wanted of [[off], [off], []]) {
      equal((await enter(cart, wanted)).status, 'ok', 'the status');
      await hasCodes(subject, wanted);
    }
  });
}

function notTaken(check: CartCheck, { plenty, off, notFor, unknown }: Codes & Plenty): void {
  if (unknown !== undefined)
    check('refuses a code that the shop does not know, and keeps the others', async (subject) => {
      const { cart } = subject;
      await outcome(cart.add(one(plenty)));
      await enter(cart, [off]);
      refused(await enter(cart, [off, unknown]));
      await hasCodes(subject, [off]);
    });

  if (notFor !== undefined)
    check('says of a code that it is not for what is in the cart', async (subject) => {
      const { cart } = subject;
      await outcome(cart.add(one(plenty)));
      equal((await enter(cart, [notFor])).status, 'ok', 'the status');
      await hasCodes(subject, [notFor]);
      equal(codesIn(cart)[0]?.applies, false, 'whether it takes something off');
    });
}

function codesInTabs(check: CartCheck, { plenty, off }: Codes & Plenty): void {
  check('shows by itself the codes that another tab entered', async ({ cart }, tab) => {
    const other = await tab();
    await outcome(other.add(one(plenty)));
    equal((await enter(other, [off])).status, 'ok', 'the status');
    await eventually(() => codesIn(cart).length === 1, 'the code is shown');
  });
}

function codesWhere(check: CartCheck, { plenty, off }: Codes & Plenty, fault: CartFault): void {
  check(`has exactly the codes asked for where once ${FAULT_NAMES[fault]}`, async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    for (const wanted of [[off], []]) {
      await subject.fault(fault, 1);
      const { status } = await enter(cart, wanted);
      await subject.fault(null);
      equal(status, 'ok', 'the status');
      await hasCodes(subject, wanted);
    }
  });
}

function kept(check: CartCheck, { plenty, name, beside }: Texts & Plenty): void {
  check('keeps a text with the cart, as it was told last', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    for (const text of ['first', '{"v":1,"s":[["über",2,[]]]}']) {
      equal((await keep(cart, { [name]: text })).status, 'ok', 'the status');
      await hasTexts(subject, { [name]: text });
      await outcome(cart.add(one(plenty)));
      await hasTexts(subject, { [name]: text });
    }
  });

  if (beside !== undefined)
    check('keeps a text with the cart beside those of other names', async (subject) => {
      const { cart } = subject;
      await outcome(cart.add(one(plenty)));
      const first: Record<string, string> = { [name]: 'first' };
      for (const texts of [first, { [beside]: 'second' }, { [name]: 'third' }])
        equal((await keep(cart, texts)).status, 'ok', 'the status');
      await hasTexts(subject, { [name]: 'third', [beside]: 'second' });
    });
}

function textsWhere(check: CartCheck, { plenty, name }: Texts & Plenty, fault: CartFault): void {
  check(`keeps exactly the text asked for where once ${FAULT_NAMES[fault]}`, async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    await subject.fault(fault, 1);
    const { status } = await keep(cart, { [name]: 'kept' });
    await subject.fault(null);
    equal(status, 'ok', 'the status');
    await hasTexts(subject, { [name]: 'kept' });
  });
}

function enter({ setCodes }: CartPort, codes: readonly string[]): Promise<CartResult> {
  assert(setCodes, 'the cart takes codes');
  return outcome(setCodes(codes));
}

function keep(
  { setAttributes }: CartPort,
  texts: Readonly<Record<string, string>>,
): Promise<CartResult> {
  assert(setAttributes, 'the cart keeps texts');
  return outcome(setAttributes(texts));
}

const codesIn = ({ state }: CartPort): readonly CartDiscount[] =>
  (state.cart?.discounts ?? []).filter(({ code }) => code !== undefined);

/** The codes of the cart as it is shown after another look, in whichever case the shop writes them. */
async function hasCodes({ cart }: CartSubject, expected: readonly string[]): Promise<void> {
  await within(cart.refresh(), 'a look at the cart', 30_000);
  const upper = (texts: readonly string[]): string[] => texts.map((text) => text.toUpperCase());
  const shown = codesIn(cart).map(({ code = '' }) => code);
  sameJson(upper(shown), upper(expected), 'the codes');
}

/** The texts as the shop itself has them, and as the cart tells them after another look. */
async function hasTexts(
  { cart, attributes }: CartSubject,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(expected);
  await within(cart.refresh(), 'a look at the cart', 30_000);
  assert(cart.state.status === 'ready', 'the cart is told');
  const told = cart.state.cart?.attributes;
  const has = await attributes?.();
  for (const name of names) if (has) equal(has[name], expected[name], `${name} in the shop`);
  for (const name of names) if (told || !has) equal(told?.[name], expected[name], name);
}
