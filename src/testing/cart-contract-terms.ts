import type { CartPort, LandedCost, VariantRef } from '../core/cart.ts';
import { assert, equal, sameJson, within } from './assert.ts';
import { FAULT_NAMES } from './cart-contract-faults.ts';
import type { CartCheck, CartGoods, CartHarness } from './cart-contract-subject.ts';
import { agrees, holds, lineOf, one, outcome, refused } from './cart-contract-told.ts';

/** On which terms a shop sells, as its goods name them: by a plan, in certain numbers, into a market. */
export function terms(
  check: CartCheck,
  goods: CartGoods,
  { faults, tries }: Required<Pick<CartHarness, 'faults' | 'tries'>>,
): void {
  plans(check, goods);
  rules(check, goods);
  if (tries.includes('offers')) offeredRule(check, goods);
  landed(check, goods);
  for (const fault of faults) plansWhere(check, goods, fault);
}

function plans(check: CartCheck, { plan }: CartGoods): void {
  if (!plan) return;

  check('keeps what is bought by a plan in a line of its own, and says so', async (subject) => {
    const { cart } = subject;
    const ref = planRefIn(cart, plan);
    await outcome(cart.add(one(plan.ref)));
    equal((await outcome(cart.add(one(ref, 2)))).status, 'ok', 'the status');
    await holds(subject, { [plan.ref]: 1, [ref]: 2 });
    assert(lineOf(cart, ref).plan, 'the line of the plan says how often');
    equal(lineOf(cart, plan.ref).plan, undefined, 'what the other line says of a plan');
  });

  check('changes a plan’s line, takes it out and puts it back as it was', async (subject) => {
    const { cart } = subject;
    const ref = planRefIn(cart, plan);
    await outcome(cart.add(one(plan.ref)));
    await outcome(cart.add(one(ref)));
    equal((await outcome(cart.setQuantity(lineOf(cart, ref).id, 2))).status, 'ok', 'the status');
    await holds(subject, { [plan.ref]: 1, [ref]: 2 });
    await outcome(cart.remove(lineOf(cart, ref).id));
    await holds(subject, { [plan.ref]: 1 });
    const removed = cart.state.removed.find(({ line }) => line.ref === ref);
    assert(removed, 'the removed line is kept');
    await outcome(cart.undo(removed));
    await holds(subject, { [plan.ref]: 1, [ref]: 2 });
  });

  check('refuses a plan that the shop does not know', async (subject) => {
    const { cart } = subject;
    const ref = planRefIn(cart, { ...plan, plan: plan.unknown });
    const result = await outcome(cart.add(one(ref)));
    refused(result);
    await agrees(result, subject);
    await holds(subject, {});
  });
}

function plansWhere(
  check: CartCheck,
  { plan }: CartGoods,
  fault: CartHarness['faults'][number],
): void {
  if (!plan) return;
  check(
    `adds exactly what was asked by a plan where once ${FAULT_NAMES[fault]}`,
    async (subject) => {
      const { cart } = subject;
      const ref = planRefIn(cart, plan);
      await outcome(cart.add(one(plan.ref, 2)));
      await subject.fault(fault, 1);
      equal((await outcome(cart.add(one(ref)))).status, 'ok', 'the status');
      await subject.fault(fault, 1);
      equal((await outcome(cart.setQuantity(lineOf(cart, ref).id, 3))).status, 'ok', 'the status');
      await subject.fault(null);
      await holds(subject, { [plan.ref]: 2, [ref]: 3 });
    },
  );
}

function rules(check: CartCheck, { rule }: CartGoods): void {
  if (!rule) return;
  const { ref, min, step } = rule;

  check('refuses numbers in which the shop does not sell it', async (subject) => {
    const { cart } = subject;
    const breaks = async (result: ReturnType<CartPort['add']>): Promise<void> => {
      const { issues, ...told } = await outcome(result);
      refused({ issues, ...told });
      equal(issues[0]?.code, 'quantity-rule', 'why');
    };
    if (min > 1) await breaks(cart.add(one(ref, min - 1)));
    await holds(subject, {});
    equal((await outcome(cart.add(one(ref, min)))).status, 'ok', 'the status of the fewest');
    if (step > 1) await breaks(cart.setQuantity(lineOf(cart, ref).id, min + 1));
    await holds(subject, { [ref]: min });
    const more = cart.setQuantity(lineOf(cart, ref).id, min + step);
    equal((await outcome(more)).status, 'ok', 'the status of a step more');
    await holds(subject, { [ref]: min + step });
  });

  check('says in which numbers it is sold', async ({ cart }) => {
    await outcome(cart.add(one(ref, min)));
    const line = lineOf(cart, ref);
    sameJson([line.min ?? 1, line.step ?? 1], [min, step], 'fewest and step of the line');
  });
}

function offeredRule(check: CartCheck, { rule }: CartGoods): void {
  if (!rule) return;
  const { ref, min, step } = rule;

  check('says in which numbers it is sold before anything is bought', async ({ cart }) => {
    assert(cart.offers, 'the shop can be asked what it says of its goods');
    const [offer] = (await within(cart.offers([ref]), 'what the shop says', 30_000)) ?? [];
    const { min: fewest = 1, step: by = 1 } = offer?.quantity ?? {};
    sameJson([fewest, by], [min, step], 'fewest and step');
  });
}

function landed(check: CartCheck, { landed: known, unknown }: CartGoods): void {
  if (!known) return;
  const { ref, market } = known;

  check('says what comes on top of a price on its way into a market', async ({ cart }) => {
    const cost = await costIn(cart, ref, market);
    assert(cost, 'the shop can tell');
    const amounts = [cost.duty, cost.tax, cost.total].flatMap((money) => money ?? []);
    assert(amounts.length > 0, 'an amount');
    equal(new Set(amounts.map(({ currency }) => currency)).size, 1, 'currencies');
    assert(!Number.isNaN(Date.parse(cost.asOf)), 'a time');
  });

  check('says nothing of what it does not sell, or where it cannot be asked', async (subject) => {
    const { cart } = subject;
    equal(await costIn(cart, unknown, market), null, 'what comes on top of nothing');
    await subject.fault('down');
    equal(await costIn(cart, ref, market), null, 'what nobody told');
    await subject.fault(null);
  });
}

function costIn(
  { landedCost }: CartPort,
  ref: VariantRef,
  market: string,
): Promise<LandedCost | null> {
  assert(landedCost, 'the shop can be asked what comes on top');
  return within(landedCost(ref, market), 'what comes on top', 30_000);
}

function planRefIn(
  { planRef }: CartPort,
  { ref, plan }: { readonly ref: VariantRef; readonly plan: string },
): VariantRef {
  assert(planRef, 'a variant has a name by a plan');
  return planRef(ref, plan);
}
