import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { foot } from './foot.ts';
import { absentLine, cartLine, removedLine } from './line.ts';
import { emptyNotice, failedNotice, skeleton } from './notices.ts';
import type { Scene } from './scene.ts';

interface Row {
  readonly key: string;
  readonly template: TemplateResult;
}

/** What is in the bag, on its way there, or was taken out; or why there is nothing. */
export function content(scene: Scene): TemplateResult {
  const { state, isAsking } = scene;
  const { cart, status } = state;
  const rows = rowsOf(scene);
  const isFailed = status === 'failed' || isAsking;
  const isLoading = status === 'loading' && !cart && !isFailed;
  return html`<div class="scroll" part="body" tabindex="-1">
      ${isFailed ? failedNotice(scene) : nothing} ${isLoading ? skeleton(scene) : nothing}
      ${
        rows.length > 0
          ? html`<ul class="list" part="list" role="list">
              ${repeat(
                rows,
                ({ key }) => key,
                ({ template }) => template,
              )}
            </ul>`
          : isFailed || isLoading
            ? nothing
            : emptyNotice(scene, status === 'none' ? 'page' : 'empty')
      }
    </div>
    ${cart && cart.lines.length > 0 ? foot(scene, cart) : nothing}`;
}

/** The shop's lines first, in its order; a line keeps its row also where the shop renames it. */
function rowsOf(scene: Scene): Row[] {
  const { cart, pending, refused, removed } = scene.state;
  const lines = cart?.lines ?? [];
  const there = new Set(lines.map(({ ref }) => ref));
  const seen = new Map<string, number>();
  const keyOf = (ref: string): string => {
    const nth = (seen.get(ref) ?? 0) + 1;
    seen.set(ref, nth);
    return `${nth} ${ref}`;
  };
  const coming = pending.filter(({ kind, ref }) => kind === 'add' && !there.has(ref));
  const isComing = new Set(coming.map(({ ref }) => ref));
  const absent = Object.entries(refused).filter(([ref]) => !there.has(ref) && !isComing.has(ref));
  return [
    ...lines.map((line) => ({ key: keyOf(line.ref), template: cartLine(scene, line) })),
    ...coming.map((change) => ({
      key: keyOf(change.ref),
      template: absentLine(scene, change.ref, change),
    })),
    ...absent.map(([ref, result]) => ({
      key: keyOf(ref),
      template: absentLine(scene, ref, result),
    })),
    ...removed.map((line) => ({
      key: `removed ${keyOf(line.line.ref)}`,
      template: removedLine(scene, line),
    })),
  ];
}
