import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { chosenEngines, EXECUTABLES } from '../engines/engines.ts';
import { FIND } from './chromium-page.ts';
import { injectCounter } from './counter.ts';
import { openStudioStage, type StudioStage } from './studio-stage.ts';

const skip = !chosenEngines().includes('chromium') || !existsSync(EXECUTABLES.chromium);

const SHOW = "find('onair-shop').show";
/** The state's own text, as the viewer reads it. */
const WORDS = "(find('onair-player [part=state]')?.innerText ?? '')";

describe('a host whose line is gone for ten seconds', { skip, timeout: 240_000 }, () => {
  let stage: StudioStage;
  before(async () => {
    stage = await openStudioStage();
  });
  after(() => stage?.close());

  const until = (page: Page, expression: string): Promise<unknown> =>
    page.waitForFunction(expression, { polling: 100, timeout: 60_000 });
  /** The shop's page, as the show plays in it. What its player says, and each opening of a line, is noted. */
  const watch = async (): Promise<Page> => {
    const page = await stage.open(`${stage.url}/`);
    await page.evaluate(`(() => { ${FIND} globalThis.stayed = true; })()`);
    await until(page, `${SHOW}?.phase === 'live'`);
    await page.evaluate("find('onair-player').play()");
    await until(page, `${SHOW}.state.media.phase === 'playing'`);
    await injectCounter(page, "find('onair-player [part~=shown]')");
    await page.evaluate(`(() => {
      globalThis.phases = [];
      ${SHOW}.select(({ media }) => media.phase, (phase) => phases.push(phase));
    })()`);
    return page;
  };
  /** A new picture is in sight, and another one after it. */
  const moves = async (page: Page): Promise<void> => {
    const now = (await page.evaluate('counterNow()')) as number | null;
    await until(page, `counterNow() !== null && counterNow() !== ${now}`);
  };

  it('keeps its viewers: the last picture and a word, then the show goes on', async (t) => {
    const host = await stage.publish('H264');
    const viewer = await watch();
    await moves(viewer);
    await host.browserContext().close();
    await setTimeout(10_000);
    await until(viewer, `${WORDS}.includes('line is interrupted. It goes on here by itself.')`);
    assert.notEqual(await viewer.evaluate('counterNow()'), null, 'the last picture is in sight');
    assert.equal(await viewer.evaluate(`${SHOW}.phase`), 'live');

    await stage.publish('H264');
    await until(viewer, `${SHOW}.state.show.reason === null`);
    await until(viewer, `${SHOW}.state.media.phase === 'playing'`);
    await moves(viewer);
    await until(viewer, `${WORDS} === ''`);
    const phases = (await viewer.evaluate('phases')) as string[];
    t.diagnostic(`The player went: ${phases.join(', ')}`);
    for (const never of ['failed', 'ended', 'idle']) assert.ok(!phases.includes(never), never);
    assert.equal(await viewer.evaluate('stayed'), true);
  });
});
