/** Where the tax on a sale is called otherwise than VAT. */
const NO_VAT = /^(US|CA|AU|NZ|SG|IN|JP|MY|HK)$/;

/** What the tax in a price is called where the viewer buys. */
export function taxName(country: string | null): 'vat' | 'tax' {
  return NO_VAT.test(country ?? '') ? 'tax' : 'vat';
}
