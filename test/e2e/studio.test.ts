import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';
import { FIND } from './chromium-page.ts';
import { launchWithCamera, serveStudioPages, type StudioPages } from './studio-pages.ts';

const UNTIL = { polling: 100, timeout: 60_000 };

describe('the studio’s page, with a camera and a microphone', { timeout: 240_000 }, () => {
  let browser: Browser;
  let pages: StudioPages;
  let server: LiveServer;
  let context: BrowserContext;
  let host: Page;
  let dataDir: string;

  before(async () => {
    browser = await launchWithCamera();
    pages = await serveStudioPages();
  });
  after(async () => {
    pages.close();
    await browser.close();
  });
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'onair-studio-'));
    server = await open(0);
    context = await browser.createBrowserContext();
    host = await context.newPage();
    await host.evaluateOnNewDocument(FIND);
    const token = await server.staffToken();
    await host.goto(`${server.url}/studio/#token=${token}`);
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    rmSync(dataDir, { recursive: true });
  });

  const open = (port: number): Promise<LiveServer> =>
    startLiveServer({ clip: 'test', source: 'studio', port, dataDir, quiet: true });
  const until = (expression: string): Promise<unknown> => host.waitForFunction(expression, UNTIL);
  const says = (words: string): Promise<unknown> =>
    until(
      `find('onair-studio [part=base]')?.textContent.replace(/\\s+/g, ' ').includes(${JSON.stringify(words)})`,
    );
  const press = async (part: string): Promise<void> => {
    await until(`find('onair-studio [part~=${part}]')`);
    await host.evaluate(`find('onair-studio [part~=${part}]').click()`);
  };
  const phase = (name: string): Promise<unknown> =>
    until(`find('onair-studio [part=chip]')?.textContent.includes(${JSON.stringify(name)})`);
  const watch = async (): Promise<Page> => {
    const viewer = await context.newPage();
    await viewer.goto(pages.url);
    await viewer.evaluate(`watchWhep('${server.url}/live/studio/whep')`);
    return viewer;
  };
  const framesPass = async (viewer: Page, more: number): Promise<void> => {
    const { frames } = (await viewer.evaluate('received()')) as { frames: number };
    await viewer.waitForFunction(
      `received().then(({ frames }) => frames >= ${frames + more})`,
      UNTIL,
    );
  };

  it('looks at devices and the line, goes on air, pauses, goes on and ends', async () => {
    await press('open');
    await says('Level');
    await says('pictures a second');
    // Chromium's own microphone beeps once a second: loud enough, in a silent room.
    await until(`find('onair-studio [data-check=noise] [part=grade]').textContent === 'Good'`);
    await press('measure');
    await says('Being measured');
    await until(`find('onair-studio [data-check=uplink] [part=grade]').textContent !== 'Looking'`);
    console.log(await host.evaluate(`find('onair-studio [data-check=uplink]').innerText`));
    await press('go-live');
    await phase('On air');
    const viewer = await watch();
    await framesPass(viewer, 30);
    await press('pause');
    await phase('Paused');
    await press('resume');
    await phase('On air');
    await framesPass(viewer, 30);
    await press('end');
    await press('end-now');
    await says('The show has ended');
  });

  it('says that the camera is refused, goes live with sound alone, and takes the camera once it is allowed', async () => {
    // A double of the person's no: Chromium's own question is answered with yes for every test.
    await host.evaluateOnNewDocument(() => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      devices.getUserMedia = (wanted) =>
        wanted?.video && !('allowed' in globalThis)
          ? Promise.reject(new DOMException('refused', 'NotAllowedError'))
          : open(wanted);
    });
    await host.reload();
    await press('open');
    await says('The browser may not use the camera');
    await says('Go live with sound alone');
    await press('go-live');
    await phase('On air');
    await host.evaluate('globalThis.allowed = true');
    await press('again');
    await framesPass(await watch(), 30);
    assert.equal(await host.evaluate(`find('onair-studio').matches(':state(on-air)')`), true);
  });

  it('stays on air while the camera is unplugged: viewers hear on, and see it again in the same session', async () => {
    await press('open');
    await says('Level');
    await press('go-live');
    await phase('On air');
    const viewer = await watch();
    await framesPass(viewer, 30);
    // As an engine does when the device is gone.
    await host.evaluate(`(() => {
      const [track] = find('onair-studio [part=preview]').srcObject.getVideoTracks();
      track.stop();
      track.dispatchEvent(new Event('ended'));
    })()`);
    await says('The camera is gone');
    const { sound } = (await viewer.evaluate('received()')) as { sound: number };
    await viewer.waitForFunction(`received().then((now) => now.sound > ${sound} + 48000)`, UNTIL);
    assert.equal(await host.evaluate(`find('onair-studio').matches(':state(on-air)')`), true);
    await press('again');
    await framesPass(viewer, 30);
    assert.equal(await viewer.evaluate('viewer.connectionState'), 'connected');
  });

  it('comes back by itself after the server was gone', async () => {
    await press('open');
    await says('Level');
    await press('go-live');
    await phase('On air');
    const { port } = server;
    await server.close();
    await phase('Line is gone');
    server = await open(port);
    await phase('On air');
    await framesPass(await watch(), 30);
  });

  it('says that another host is on air', async () => {
    await press('open');
    await says('Level');
    await press('go-live');
    await phase('On air');
    const other = await context.newPage();
    await other.evaluateOnNewDocument(FIND);
    const token = await server.staffToken({ id: 'other' });
    await other.goto(`${server.url}/studio/#token=${token}`);
    const wait = (expression: string): Promise<unknown> => other.waitForFunction(expression, UNTIL);
    await wait(`find('onair-studio [part=open]')`);
    await other.evaluate(`find('onair-studio [part=open]').click()`);
    await wait(`find('onair-studio [part=go-live]:not([aria-disabled])')`);
    await other.evaluate(`find('onair-studio [part=go-live]').click()`);
    await wait(
      `find('onair-studio [part~=failed]')?.textContent.includes('Another host is on air')`,
    );
    assert.equal(await host.evaluate(`find('onair-studio').matches(':state(on-air)')`), true);
  });
});
