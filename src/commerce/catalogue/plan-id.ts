import type { SellingPlan } from '../../protocol/details.ts';

/** What a shop system calls a plan. */
export const planId = ({ id, refs }: SellingPlan, adapterId: string): string =>
  (Object.hasOwn(refs, adapterId) && refs[adapterId]) || id;
