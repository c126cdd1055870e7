export { followInsight, followShow } from './follow.ts';
export { shopifyConsent, type ShopifyPrivacyPage } from './shopify.ts';
export type { FollowShowOptions, InsightOptions } from './follow.ts';
export type * from './events.ts';
export type { Page } from './page.ts';
