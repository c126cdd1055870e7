import type { CartDiscount, CartPort } from '../core/cart.ts';
import { assert, equal, eventually, sameJson, within } from './assert.ts';
import { FAULT_NAMES } from './cart-contract-faults.ts';
import type { CartCheck, CartGoods, CartHarness, CartSubject } from './cart-contract-subject.ts';
import { one, outcome, refused } from './cart-contract-told.ts';

/** What holds for the cart as a whole. Only where the adapter can do it. */
export function wholeCart(
  check: CartCheck,
  goods: CartGoods,
  { faults }: Pick<CartHarness, 'faults'>,
): void {
  codes(check, goods);
  attributes(check, goods);
  for (const fault of faults) {
    check(
      `has exactly the codes and texts asked for where once ${FAULT_NAMES[fault]}`,
      async (subject) => {
        const { cart } = subject;
        await outcome(cart.add(one(goods.plenty)));
        if (cart.setCodes && goods.codes) {
          await subject.fault(fault, 1);
          const { status } = await outcome(cart.setCodes([goods.codes.off]));
          await subject.fault(null);
          equal(status, 'ok', 'the status of the codes');
          await hasCodes(subject, [goods.codes.off]);
        }
        if (!(await keepsTexts(cart))) return;
        await subject.fault(fault, 1);
        const { status } = await outcome(cart.setAttributes!({ _onair_test: 'kept' }));
        await subject.fault(null);
        equal(status, 'ok', 'the status of the texts');
        await keeps(subject, { _onair_test: 'kept' });
      },
    );
  }
}

/** Whether the shop keeps texts with its cart. Some shops tell only when they are asked to. */
async function keepsTexts({ setAttributes }: CartPort): Promise<boolean> {
  if (!setAttributes) return false;
  const { issues } = await outcome(setAttributes({ _onair_asked: 'first' }));
  return issues.every(({ code }) => code !== 'unsupported');
}

function codes(check: CartCheck, { plenty, codes: known }: CartGoods): void {
  if (!known) return;
  const { off, notFor, unknown } = known;

  check('takes a discount code, and says what it does', async (subject) => {
    const { cart } = subject;
    if (!cart.setCodes) return;
    await outcome(cart.add(one(plenty, 2)));
    equal((await outcome(cart.setCodes([off]))).status, 'ok', 'the status');
    await hasCodes(subject, [off]);
    equal(codesIn(cart)[0]?.applies, true, 'whether it takes something off');
  });

  check('has the codes that were asked for last, and no others', async (subject) => {
    const { cart } = subject;
    if (!cart.setCodes) return;
    await outcome(cart.add(one(plenty)));
    for (const wanted of [[off], [off], []]) {
      equal((await outcome(cart.setCodes(wanted))).status, 'ok', 'the status');
      await hasCodes(subject, wanted);
    }
  });

  check('refuses a code that the shop does not know, and keeps the others', async (subject) => {
    const { cart } = subject;
    if (!cart.setCodes) return;
    await outcome(cart.add(one(plenty)));
    await outcome(cart.setCodes([off]));
    refused(await outcome(cart.setCodes([off, unknown])));
    await hasCodes(subject, [off]);
  });

  check('says of a code that it is not for what is in the cart', async (subject) => {
    const { cart } = subject;
    if (!cart.setCodes || notFor === undefined) return;
    await outcome(cart.add(one(plenty)));
    await outcome(cart.setCodes([notFor]));
    await hasCodes(subject, [notFor]);
    equal(codesIn(cart)[0]?.applies, false, 'whether it takes something off');
  });

  check('shows by itself the codes that another tab entered', async ({ cart }, tab) => {
    if (!cart.setCodes || !tab) return;
    const other = await tab();
    await outcome(other.add(one(plenty)));
    await outcome(other.setCodes!([off]));
    await eventually(() => codesIn(cart).length === 1, 'the code is shown');
  });
}

function attributes(check: CartCheck, { plenty }: CartGoods): void {
  check('keeps texts with the cart, beside those of other names', async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    if (!(await keepsTexts(cart))) return;
    const first: Record<string, string> = { _onair_a: 'first' };
    for (const texts of [first, { _onair_b: 'second' }, { _onair_a: 'third' }])
      equal((await outcome(cart.setAttributes!(texts))).status, 'ok', 'the status');
    await keeps(subject, { _onair_a: 'third', _onair_b: 'second' });
    await outcome(cart.add(one(plenty)));
    await keeps(subject, { _onair_a: 'third', _onair_b: 'second' });
  });
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

async function keeps(
  { cart, attributes: kept }: CartSubject,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  await within(cart.refresh(), 'a look at the cart', 30_000);
  const texts = kept ? await kept() : (cart.state.cart?.attributes ?? {});
  for (const [name, text] of Object.entries(expected)) equal(texts[name], text, name);
  assert(cart.state.status === 'ready', 'the cart is told');
}
