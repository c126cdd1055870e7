import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';
import { eventually } from '../../src/testing/assert.ts';
import { connect, openDesk } from '../unit/staff/station.ts';
import { FIND, openChromiumPage, type ChromiumPage } from './chromium-page.ts';
import { unlessChromium } from './stage.ts';

/** Presses the button as soon as it is there. */
const PRESS = `(() => {
  const button = find('onair-player [part~=play-button]');
  button?.click();
  return Boolean(button);
})()`;

describe('a viewer’s page', { skip: unlessChromium, timeout: 120_000 }, () => {
  let server: LiveServer;
  let chromium: ChromiumPage;
  const closers: (() => void)[] = [];
  before(async () => {
    server = await startLiveServer({ clip: 'test', port: 0, dataDir: ':memory:', quiet: true });
    chromium = await openChromiumPage();
  });
  after(async () => {
    closers.forEach((close) => close());
    await chromium?.close();
    await server?.close();
  });

  it('is seen at the desk with its path and delay while it plays, and stores nothing', async () => {
    const show = await connect(server.url);
    const desk = openDesk(server.url, show, await server.staffToken());
    closers.push(desk.close, show.close);
    const { page, until } = chromium;
    await page.goto(`${server.url}/`);
    await page.evaluate(FIND);
    await until(PRESS);
    await eventually(() => desk.state.lines.length === 1, 'the desk sees it', 60_000);
    const line = desk.state.lines[0]!;
    assert.equal(line.viewers, 1);
    assert.equal(line.path, server.webrtc ? 'webrtc' : 'hls');
    assert.equal(typeof line.delay, 'number');
    assert.deepEqual(await page.evaluate('[localStorage.length, document.cookie]'), [0, '']);
    await page.goto('about:blank');
    await eventually(() => desk.state.lines.length === 0, 'it is gone from the desk', 60_000);
  });
});
