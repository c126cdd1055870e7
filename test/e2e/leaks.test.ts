import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { LEDGER, openConnections, whatIsThere, whatStays, type There } from './leak-ledger.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { openSite, type Site } from './site.ts';
import { unlessChromium } from './stage.ts';

const ROUNDS = 50;
/** Rounds before what is there is counted: caches and lazy parts fill once. */
const WARM_UP = 5;

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A shop</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/cdn/elements/all.js"></script>
  <main></main>
</html>`;

/** In the page: puts an element there, lets it live, and takes it away again. */
const MOUNT = `globalThis.mount = async (html, alive, place = document.querySelector('main')) => {
  place.insertAdjacentHTML('beforeend', html);
  const element = place.lastElementChild;
  const frame = () => new Promise((done) => setTimeout(done, 16));
  for (let waited = 0; waited < 1_000 && !alive(element); waited++) await frame();
  if (!alive(element)) throw new Error('it did not come to life: ' + html);
  await frame();
  element.remove();
};
globalThis.mountAgain = async (times, ...how) => {
  for (let round = 0; round < times; round++) await mount(...how);
  await new Promise((done) => setTimeout(done, 300));
};`;

function grown(before: There, after: There, open: readonly string[]): object {
  const more = (part: 'nodes' | 'listeners'): number => after[part] - before[part];
  const running = Object.entries(after.running).filter(
    ([name, count]) => count > (before.running[name] ?? 0),
  );
  const onPage = [...after.onPage];
  for (const one of before.onPage) if (onPage.includes(one)) onPage.splice(onPage.indexOf(one), 1);
  return {
    ...(more('nodes') >= ROUNDS && { nodes: more('nodes') }),
    ...(more('listeners') >= ROUNDS && { listeners: more('listeners') }),
    ...(running.length > 0 && { running: Object.fromEntries(running) }),
    ...(onPage.length > 0 && { onPage }),
    ...(open.length > 0 && { open }),
  };
}

describe('mounted and unmounted 50 times', { skip: unlessChromium, timeout: 300_000 }, () => {
  let server: ServerProcess;
  let site: Site;
  let chromium: ChromiumPage;
  before(async () => {
    server = await startServer();
    site = await openSite(server.url, { '/': { html: PAGE } });
    chromium = await openChromiumPage();
    await chromium.page.evaluateOnNewDocument(LEDGER);
    await chromium.page.evaluateOnNewDocument(FIND);
    await chromium.page.evaluateOnNewDocument(MOUNT);
    await chromium.page.goto(site.url);
    await chromium.until("customElements.get('onair-shop')");
  });
  after(async () => {
    await chromium.close();
    await site.close();
    await server.stop();
  });

  /** What is there after the rounds that was not there before: nodes and listeners, one a round at least. */
  const left = async (mount: (times: number) => string, looks: number): Promise<object> => {
    const connections = await openConnections(chromium);
    await chromium.page.evaluate(mount(WARM_UP));
    const before = await whatIsThere(chromium);
    assert.ok(before.nodes > 10, 'nodes are counted');
    await chromium.page.evaluate(mount(ROUNDS));
    const found = await whatStays(
      async () => grown(before, await whatIsThere(chromium), connections.open()),
      looks,
    );
    connections.stop();
    return found;
  };
  const leavesNothing = async (mount: (times: number) => string): Promise<void> =>
    assert.deepEqual(await left(mount, 10), {});

  it('what does leave something is found out', async () => {
    const leaks = `(element) => {
      (globalThis.kept ??= []).push(element);
      addEventListener('resize', () => element);
      setInterval(() => element, 1e6);
      new ResizeObserver(() => element).observe(element);
      new BroadcastChannel('left').onmessage = () => element;
      return true;
    }`;
    const found = await left((times) => `mountAgain(${times}, '<p></p>', ${leaks})`, 2);
    await chromium.page.reload();
    await chromium.until("customElements.get('onair-shop')");
    assert.deepEqual(Object.keys(found), ['nodes', 'listeners', 'running', 'onPage']);
    assert.match(JSON.stringify(found), /setInterval.*ResizeObserver.*BroadcastChannel/);
  });

  it('<onair-shop> that plays leaves nothing', async () => {
    const html =
      '<onair-shop src="/live/show.json" cart="memory" market="DE" autoplay></onair-shop>';
    const alive = "(shop) => shop.show?.state.media.phase === 'playing'";
    await leavesNothing((times) => `mountAgain(${times}, ${JSON.stringify(html)}, ${alive})`);
  });

  it('<onair-shop> that is removed while it connects leaves nothing', async () => {
    const html = '<onair-shop src="/live/show.json" cart="memory" autoplay></onair-shop>';
    const alive = "(shop) => !shop.show || shop.show.state.media.phase !== 'playing'";
    await leavesNothing((times) => `mountAgain(${times}, ${JSON.stringify(html)}, ${alive})`);
  });

  const ELEMENTS = [
    'captions',
    'cart',
    'follow',
    'player',
    'product-card product-id="a"',
    'product-sheet product-id="a"',
    'products',
    'quality',
    'questions',
    'reminder',
  ];
  /** There is no show to wait for, and nobody to follow. */
  const SILENT = ['follow', 'reminder'];
  for (const [index, name] of ELEMENTS.entries()) {
    it(`<onair-${name}> leaves nothing`, async () => {
      const [tag] = name.split(' ');
      // One show for all of them, as on a page whose parts come and go.
      if (index === 0) {
        const show = '<onair-show id="stays" src="/live/show.json" cart="memory"></onair-show>';
        await chromium.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '${show}')`);
        await chromium.until("find('#stays').show?.state.feed.status === 'open'");
      }
      const html = `<onair-${name}></onair-${tag}>`;
      const alive = SILENT.includes(name)
        ? '(element) => element.shadowRoot'
        : "(element) => element.shadowRoot?.querySelector('[part]')";
      await leavesNothing(
        (times) => `mountAgain(${times}, ${JSON.stringify(html)}, ${alive}, find('#stays'))`,
      );
    });
  }
});
