/** The page of a Shopify storefront, as far as its visitor's privacy is concerned. Untrusted: apps write into it. */
export interface ShopifyPrivacyPage {
  readonly Shopify?: unknown;
}

interface CustomerPrivacy {
  analyticsProcessingAllowed?(): unknown;
  currentVisitorConsent?(): { readonly analytics?: unknown } | null | undefined;
}

/** When a visitor decides, and when the storefront's own API is there. Nothing here loads it. */
const TOLD = ['visitorConsentCollected', 'shopifyCustomerPrivacyApiLoaded'];

/**
 * Reads, from the Customer Privacy API of a Shopify storefront, whether its visitor consents to analytics;
 * null: they have not decided, or the page has no such API yet.
 */
export function shopifyConsent(
  page: ShopifyPrivacyPage = globalThis as ShopifyPrivacyPage,
): () => boolean | null {
  return () => {
    try {
      const { customerPrivacy } = Object(page.Shopify ?? {}) as {
        customerPrivacy?: CustomerPrivacy;
      };
      if (customerPrivacy?.analyticsProcessingAllowed?.() === true) return true;
      // Where consent is asked for, it is not allowed before it was given, and that is no "no".
      return customerPrivacy?.currentVisitorConsent?.()?.analytics === 'no' ? false : null;
    } catch {
      return null;
    }
  };
}

const told = new WeakSet<EventTarget>();

/** Tells the page's `onair-consent` for the storefront: now, and each time that its visitor decides. */
export function tell(from: EventTarget = document, page?: ShopifyPrivacyPage): void {
  const read = shopifyConsent(page);
  const hear = (): void => {
    const analytics = read();
    if (analytics === null) return;
    from.dispatchEvent(new CustomEvent('onair-consent', { detail: { analytics } }));
  };
  if (!told.has(from)) for (const type of TOLD) from.addEventListener(type, hear);
  told.add(from);
  hear();
}
