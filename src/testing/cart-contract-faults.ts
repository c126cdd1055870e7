import { assert, equal } from './assert.ts';
import type { CartCheck, CartFault, CartGoods, CartHarness } from './cart-contract-subject.ts';
import { agrees, holds, lineOf, one, outcome } from './cart-contract-told.ts';

/** What the shop, or somebody on the way, did although no good answer came. */
const DELIVERED: ReadonlySet<CartFault> = new Set(['lost', 'never', 'late']);

/** What goes wrong, in words. */
export const FAULT_NAMES: Readonly<Record<CartFault, string>> = {
  down: 'the shop cannot be reached',
  lost: 'the answer is lost',
  never: 'no answer comes',
  late: 'the answer comes too late',
  error: 'a server on the way fails',
  busy: 'the shop is busy',
  html: 'a page comes in place of the answer',
  empty: 'the answer is empty',
  doubled: 'the request arrives twice',
  reordered: 'answers overtake each other',
};

/** What a cart does when something goes wrong on the way to the shop. */
export function failing(
  check: CartCheck,
  goods: CartGoods,
  { faults, readsFirst }: Pick<CartHarness, 'faults' | 'readsFirst'>,
): void {
  for (const fault of faults) {
    once(check, goods, fault);
    const isDelivered = DELIVERED.has(fault) && !readsFirst;
    if (fault !== 'doubled' && fault !== 'reordered') forLong(check, goods, fault, isDelivered);
  }
}

function once(check: CartCheck, { plenty, other }: CartGoods, fault: CartFault): void {
  check(`adds exactly what was asked where once ${FAULT_NAMES[fault]}`, async (subject) => {
    const { cart } = subject;
    await outcome(cart.add(one(plenty)));
    await subject.fault(fault, 1);
    const results = await Promise.all([
      outcome(cart.add(one(plenty, 2))),
      outcome(cart.add(one(other))),
    ]);
    await subject.fault(null);
    for (const { status } of results) equal(status, 'ok', 'the status');
    await agrees(results[1], subject);
    await holds(subject, { [plenty]: 3, [other]: 1 });
  });

  check(
    `sets exactly the quantity that was asked where once ${FAULT_NAMES[fault]}`,
    async (subject) => {
      const { cart } = subject;
      await outcome(cart.add(one(plenty)));
      await subject.fault(fault, 1);
      equal(
        (await outcome(cart.setQuantity(lineOf(cart, plenty).id, 4))).status,
        'ok',
        'the status',
      );
      await subject.fault(fault, 1);
      equal((await outcome(cart.remove(lineOf(cart, plenty).id))).status, 'ok', 'the status');
      await subject.fault(null);
      equal(cart.state.removed[0]?.line.quantity, 4, 'how many the undo would put back');
      await holds(subject, {});
    },
  );
}

function forLong(
  check: CartCheck,
  { plenty, other }: CartGoods,
  fault: CartFault,
  isDelivered: boolean,
): void {
  check(
    `adds nothing twice, and says what is not known, where ${FAULT_NAMES[fault]} for long`,
    async (subject) => {
      const { cart } = subject;
      await outcome(cart.add(one(other)));
      await subject.fault(fault);
      const result = await outcome(cart.add(one(plenty, 2)));
      await subject.fault(null);
      const { [plenty]: came = 0 } = await subject.quantities();
      assert(came === 0 || came === 2, `none, or both, got ${came}`);
      if (isDelivered) equal(came, 2, 'how many came in');
      if (result.status !== 'unknown') equal(result.status, came ? 'ok' : 'rejected', 'the status');
      await holds(subject, came ? { [plenty]: came, [other]: 1 } : { [other]: 1 });
      const isSaid = plenty in cart.state.refused;
      equal(isSaid, came === 0, 'whether it is still said that it may not be there');
      const again = await outcome(cart.add(one(plenty)));
      equal(again.status, 'ok', 'the status once all is well');
      await holds(subject, { [plenty]: came + 1, [other]: 1 });
    },
  );
}
