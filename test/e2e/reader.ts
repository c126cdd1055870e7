import type { Protocol } from 'puppeteer-core';
import type { ChromiumPage } from './chromium-page.ts';

/** A viewer without a mouse or a screen: presses keys, and hears what a screen reader would say. */
export interface Reader {
  /** What has the focus: `button Play`, `textbox Ask a question`. */
  focused(): Promise<string>;
  /** Presses Tab until what has the focus sounds like this; Shift+Tab with `back`. */
  tabTo(heard: RegExp, back?: boolean): Promise<string>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** All that can be read on the page, in order: a role and a name each. */
  reads(): Promise<readonly string[]>;
  /** Waits until something like this can be read, and gives it back. */
  hears(heard: RegExp, timeout?: number): Promise<string>;
}

type AXNode = Protocol.Accessibility.AXNode;

/** Stops after which the page has certainly been gone round. */
const STOPS = 150;
const ACTIVE =
  '(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()';

/** What a screen reader says of a node: role, name, and what it is at the moment. */
function said({ role, name, value, properties = [] }: AXNode): string {
  const states = properties.flatMap(({ name, value: { value } }) => {
    if (value === true || value === 'true') return [name];
    return name === 'invalid' || value === false || value === 'false' ? [] : [];
  });
  const kept = states.filter((state) =>
    /checked|pressed|selected|expanded|disabled|modal/.test(state),
  );
  const words = [role?.value, name?.value, value?.value, ...kept];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** Reads a page of Chromium's by its accessibility tree, and drives it by its keyboard. */
export function createReader({ page, devtools }: ChromiumPage): Reader {
  const focused = async (): Promise<string> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: ACTIVE });
    if (!result.objectId) return '';
    const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    return nodes[0] ? said(nodes[0]) : '';
  };
  const reads = async (): Promise<readonly string[]> => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    return nodes
      .filter(
        ({ ignored, role }) => !ignored && !/InlineTextBox|none|generic/.test(String(role?.value)),
      )
      .map(said);
  };
  return {
    focused,
    reads,
    async tabTo(heard, back = false) {
      const stops: string[] = [];
      while (stops.length < STOPS) {
        if (back) await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (back) await page.keyboard.up('Shift');
        const stop = await focused();
        if (heard.test(stop)) return stop;
        stops.push(stop);
      }
      throw new Error(`no stop sounds like ${heard}:\n${[...new Set(stops)].join('\n')}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key as 'Enter');
    },
    type: (text) => page.keyboard.type(text),
    async hears(heard, timeout = 20_000) {
      const end = Date.now() + timeout;
      for (;;) {
        const all = await reads();
        const found = all.find((one) => heard.test(one));
        if (found !== undefined) return found;
        if (Date.now() > end) throw new Error(`nothing sounds like ${heard}:\n${all.join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}
