/** The four of Shopify's languages that have a region. */
const REGIONAL = /^(PT_(BR|PT)|ZH_(CN|TW))/;

/** What Shopify calls a BCP 47 language: `de-AT` is `DE`, `pt-BR` is `PT_BR`, `zh-Hant` is `ZH_TW`. */
export function languageCode(tag: string): string {
  const code = tag
    .toUpperCase()
    .replace('-HANS', '-CN')
    .replace('-HANT', '-TW')
    .replaceAll('-', '_');
  return REGIONAL.exec(code)?.[0] ?? code.replace(/_.*/, '');
}
