import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { demoManifest } from '../../../examples/live-server/show/manifest/demo-manifest.ts';
import { readManifest } from '../../../src/protocol/read.ts';
import { openStage, type Stage } from './show-stage.ts';

const WISH = {
  productId: 'mug',
  variantId: 'mug-cream-four',
  email: 'me@example.com',
  lang: 'de-AT',
};

describe('a wish to hear when something is back', () => {
  let folder: string;
  let stage: Stage;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'restock-'));
    stage = openStage({ file: join(folder, 'show.sqlite') });
  });
  afterEach(() => {
    stage.close();
    rmSync(folder, { recursive: true });
  });
  const post = async (wish: unknown): Promise<Response> =>
    stage.app.request('/live/restock', { method: 'POST', body: JSON.stringify(wish) });
  const reasonOf = async (answer: Response): Promise<unknown> =>
    ((await answer.json()) as { type: string }).type.split(/[:/]/).at(-1);

  it('goes where the manifest says', () => {
    const read = readManifest(demoManifest({ hasWebRtc: true, startedAt: 0 }), {
      base: 'https://shop.example/live/show.json',
    });
    assert.equal(read.ok && read.value.restockUrl, 'https://shop.example/live/restock');
  });

  it('is kept, once, over a restart', async () => {
    assert.equal((await post(WISH)).status, 204);
    assert.equal((await post(WISH)).status, 204);
    const { variantId: _, ...whole } = WISH;
    assert.equal((await post({ ...whole, extra: 'not kept' })).status, 204);
    stage.close();
    stage = openStage({ file: join(folder, 'show.sqlite') });
    const kept = [...stage.store.restock.all()].sort((a) => (a.variantId ? -1 : 1));
    assert.deepEqual(kept, [WISH, whole]);
  });

  it('is refused where it is no address, or not a thing of the show', async () => {
    for (const email of ['', 'me', 'me@example', 'a b@example.com', '<me@example.com>', 7])
      assert.equal((await post({ ...WISH, email })).status, 400, String(email));
    assert.equal((await post('nothing')).status, 400);
    const gone = [{ productId: 'gone' }, { variantId: 'gone' }];
    for (const thing of gone) {
      const answer = await post({ ...WISH, ...thing });
      assert.deepEqual([answer.status, await reasonOf(answer)], [404, 'not-found']);
    }
    assert.deepEqual(stage.store.restock.all(), []);
  });

  it('is refused from an address that sends too many, and later taken again', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++)
      statuses.push((await post({ ...WISH, email: `me${i}@example.com` })).status);
    assert.deepEqual([...new Set(statuses)], [204, 429]);
    await stage.clock.advance(10_000);
    assert.equal((await post(WISH)).status, 204);
  });

  it('is not kept in part where there is no room', async () => {
    stage.faults.set({ storage: { full: true } });
    assert.equal((await post(WISH)).status, 507);
    assert.deepEqual(stage.store.restock.all(), []);
  });
});
