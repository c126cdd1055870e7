export { cartContract } from './cart-contract.ts';
export type {
  CartFault,
  CartGoods,
  CartHarness,
  CartSubject,
  CartTrial,
} from './cart-contract-subject.ts';
export { feedContract } from './feed-contract.ts';
export type { FeedContractOptions, FeedFeature, FeedSubject } from './feed-subject.ts';
export { transportContract } from './transport-contract.ts';
export type { TransportSubject, TransportTrials } from './transport-contract.ts';
export { createFakeClock, type FakeClock } from './fake-clock.ts';
export type { Runner } from './runner.ts';
export { protocolContract, type ProtocolSubject } from './protocol-contract.ts';
export {
  BAD_MESSAGES,
  GOOD_MESSAGES,
  type MessageKind,
  type ProtocolExample,
} from './protocol-messages.ts';
