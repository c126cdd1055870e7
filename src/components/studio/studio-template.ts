import { html, type TemplateResult } from 'lit';
import { footTemplate, lineTemplate } from './air.ts';
import { checksTemplate } from './checks.ts';
import { devicesTemplate } from './devices.ts';
import { headerTemplate } from './header.ts';
import { noticesTemplate } from './notices.ts';
import { stageTemplate } from './stage.ts';
import type { StudioView } from './studio-view.ts';

/** The whole studio, and what is told aloud of it. */
export function studioTemplate(view: StudioView, said: string): TemplateResult {
  return html`${headerTemplate(view)} ${noticesTemplate(view)}
    <div class="rooms">
      ${stageTemplate(view)}
      <div class="panel" part="panel">
        <div class="scroll">
          ${view.isOn ? lineTemplate(view) : checksTemplate(view)} ${devicesTemplate(view)}
        </div>
        ${footTemplate(view)}
      </div>
    </div>
    <p class="hidden" role="status">${said}</p>`;
}
