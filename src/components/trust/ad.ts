import { html, nothing, type TemplateResult } from 'lit';
import { adWordOf } from '../../commerce/catalogue/market-rules.ts';
import { hostDetails } from '../../protocol/details.ts';
import type { Host } from '../../protocol/manifest.ts';

/** Whether what somebody says is advertising. */
export function isAd(host: Host): boolean {
  const { speaksAs, advertising } = hostDetails(host);
  return advertising === true || speaksAs === 'paid';
}

/** In the word of the market's law, where it has one, and in the viewer's: `own`. */
export function adTag(own: string, country: string | null): TemplateResult {
  const known = adWordOf(country);
  return html`<span class="tag" part="ad"
    >${known && known.word !== own ? html`<bdi lang=${known.lang}>${known.word}</bdi> · ` : nothing}${own}</span
  >`;
}
