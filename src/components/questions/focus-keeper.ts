import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the focus where it was when a rendering moves or removes what had it: on the same row, else on its neighbour. */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #active: HTMLElement | null = null;
  #key: string | undefined;
  #place = 0;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#active = this.#focused();
    const row = this.#active?.closest<HTMLElement>('[data-key]');
    this.#key = row?.dataset['key'];
    this.#place = row ? this.#rows().indexOf(row) : -1;
  }

  hostUpdated(): void {
    const active = this.#active;
    if (!active || this.#focused()) return;
    if (active.isConnected) return active.focus({ preventScroll: true });
    this.#neighbour()?.focus({ preventScroll: true });
  }

  #neighbour(): HTMLElement | null | undefined {
    const rows = this.#rows();
    if (this.#place >= 0 && rows.length > 0) {
      const same = rows.find(({ dataset }) => dataset['key'] === this.#key);
      return same ?? rows[Math.min(this.#place, rows.length - 1)];
    }
    return this.#host.renderRoot.querySelector<HTMLElement>('#panel');
  }

  #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-key]')];
  }

  #focused(): HTMLElement | null {
    const { renderRoot } = this.#host;
    const active = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    return active instanceof HTMLElement ? active : null;
  }
}
