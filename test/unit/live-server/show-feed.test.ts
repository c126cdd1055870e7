import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { listen } from '../../../examples/live-server/http/listen.ts';
import { readCue, readHello, readSample, readSnapshot } from '../../../src/protocol/read.ts';
import { readEvents, type EventReader, type FeedEvent } from './show-events.ts';
import { openStage, type Stage } from './show-stage.ts';

describe('the feed', () => {
  let stage: Stage;
  let readers: EventReader[];
  beforeEach(() => {
    stage = openStage();
    readers = [];
  });
  afterEach(async () => {
    stage.close();
    await Promise.all(readers.map((reader) => reader.close()));
  });

  const open = async (query = '', headers: Record<string, string> = {}): Promise<EventReader> => {
    const response = await stage.app.request(`/live/feed${query}`, { headers });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    const reader = readEvents(response);
    readers.push(reader);
    return reader;
  };
  const after = (seq: number): Promise<EventReader> => open(`?after=${stage.store.epoch}.${seq}`);
  const pin = (productId: string): unknown =>
    stage.show.commit({ cues: [{ type: 'product.pin', data: { productId } }] });
  const pins = (count: number): void => {
    for (let i = 0; i < count; i++) pin(i % 2 === 0 ? 'mug' : 'bag');
  };

  it('says hello first, with the log it is of and the server’s time', async () => {
    pins(3);
    const hello = await (await open()).next();
    assert.equal(hello?.event, 'hello');
    assert.ok(readHello(hello.data).ok);
    const { show, epoch, seq, now } = hello.data;
    assert.deepEqual(
      { show, epoch, seq, now },
      { show: 'demo', epoch: stage.store.epoch, seq: 3, now: stage.clock.now() },
    );
  });

  it('gives who comes without a position a snapshot of half a minute ago, then the tail', async () => {
    pin('mug');
    await stage.clock.advance(20_000);
    pin('bag');
    await stage.clock.advance(10_000);
    const feed = await open();
    await feed.next();
    const snapshot = await feed.next();
    assert.equal(snapshot?.event, 'snapshot');
    const read = readSnapshot(snapshot.data);
    assert.ok(read.ok);
    assert.equal(read.value.seq, 1);
    assert.equal(read.value.state.products.pinned?.productId, 'mug');
    assert.equal(snapshot.id, `${stage.store.epoch}.1`);
    const [cue] = await feed.cues(1);
    assert.equal(cue?.seq, 2);
  });

  it('goes on after the position that the reader has, without a snapshot', async () => {
    pins(4);
    const feed = await after(2);
    await feed.next();
    const event = await feed.next();
    assert.equal(event?.event, 'cue');
    assert.equal(event.id, `${stage.store.epoch}.3`);
    assert.ok(readCue(event.data).ok);
    pin('lamp');
    assert.deepEqual(
      (await feed.cues(2)).map(({ seq }) => seq),
      [4, 5],
    );
  });

  it('believes Last-Event-ID rather than the address, which is older', async () => {
    pins(3);
    const { epoch } = stage.store;
    const feed = await open(`?after=${epoch}.1`, { 'Last-Event-ID': `${epoch}.2` });
    assert.equal((await feed.cues(1))[0]?.seq, 3);
  });

  for (const [what, position] of [
    ['of another epoch', () => 'fedcba987654.1'],
    ['beyond the end of the log', () => `${stage.store.epoch}.99`],
    ['that is none', () => '<script>'],
  ] as const) {
    it(`gives a snapshot for a position ${what}`, async () => {
      pins(2);
      const feed = await open(`?after=${encodeURIComponent(position())}`);
      await feed.next();
      assert.equal((await feed.next())?.event, 'snapshot');
    });
  }

  it('brings each new cue to every reader', async () => {
    const feeds = [await after(0), await after(0), await after(0)];
    pin('throw');
    for (const feed of feeds) {
      assert.deepEqual((await feed.cues(1))[0]?.data, { productId: 'throw' });
    }
  });

  it('beats while there is nothing to say', async () => {
    const feed = await after(0);
    await feed.find(({ event }) => event === 'sample' || event === 'hello');
    const beat = feed.find(({ event }) => event === 'beat');
    await stage.clock.advance(11_000);
    assert.equal((await beat).event, 'beat');
  });

  it('counts the open feeds as viewers, and no longer when they close', async () => {
    const [first, second] = [await after(0), await after(0)];
    const audience = async (viewers: number): Promise<FeedEvent> => {
      const found = first.find(({ data }) => data.data?.['viewers'] === viewers);
      await stage.clock.advance(250);
      return found;
    };
    assert.ok(readSample((await audience(2)).data).ok);
    await second.close();
    await audience(1);
  });

  it('adds reactions up and sends them four times a second at most', async () => {
    const feed = await after(0);
    for (let i = 0; i < 5; i++) await stage.send('reaction.add', { counts: { clap: 2 } });
    const batch = feed.find(({ data }) => data.type === 'reaction.batch');
    await stage.clock.advance(250);
    assert.deepEqual((await batch).data.data, { counts: { clap: 10 } });
  });

  it('tells who joins the votes as they stand', async () => {
    const { body } = await stage.send('question.ask', { text: 'Why?', lang: 'en' });
    for (const viewer of ['a', 'b']) {
      await stage.send('question.vote', { questionId: String(body['id']) }, { viewer });
    }
    const feed = await after(1);
    const votes = await feed.find(({ data }) => data.type === 'question.votes');
    assert.deepEqual(votes.data.data, { questionId: body['id'], votes: 3 });
  });

  it('cuts all feeds while it is told to be down, and refuses new ones', async () => {
    const feed = await after(0);
    stage.faults.set({ feed: { down: true } });
    await assert.rejects(feed.find(({ event }) => event === 'never'));
    const refused = await stage.app.request('/live/feed');
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal((await stage.app.request('/live/show.json')).status, 200);
    stage.faults.clear();
    await after(0);
  });

  it('can send each cue twice', async () => {
    stage.faults.set({ feed: { repeat: true } });
    pins(2);
    assert.deepEqual(
      (await (await after(0)).cues(4)).map(({ seq }) => seq),
      [1, 1, 2, 2],
    );
  });

  it('can swap neighbours, also of a live tail', async () => {
    stage.faults.set({ feed: { reorder: true } });
    const feed = await after(0);
    const cues = feed.cues(4);
    for (let i = 0; i < 4; i++) {
      pin(`p${i}`);
      await stage.clock.advance(10);
    }
    assert.deepEqual(
      (await cues).map(({ seq }) => seq),
      [2, 1, 4, 3],
    );
  });

  it('can leave cues out of a live tail, and has them for who connects again', async () => {
    stage.faults.set({ feed: { skip: true } });
    const feed = await after(0);
    const cues = feed.cues(5);
    await stage.clock.advance(10);
    pins(6);
    assert.deepEqual(
      (await cues).map(({ seq }) => seq),
      [1, 2, 3, 4, 6],
    );
    assert.equal((await (await after(4)).cues(1))[0]?.seq, 5);
  });

  it('hands the whole public log out as a list', async () => {
    pins(3);
    const log = (await (await stage.app.request('/live/log.json')).json()) as unknown[];
    assert.deepEqual(
      log.map((cue) => {
        const read = readCue(cue);
        return read.ok && read.value.seq;
      }),
      [1, 2, 3],
    );
  });

  it('cuts a reader that does not fetch, and the others go on', { timeout: 30_000 }, async () => {
    const feed = await after(0);
    const { port, close } = await listen(stage.app, 0, '127.0.0.1');
    const slow = await connectWithoutReading(port, `/live/feed?after=${stage.store.epoch}.0`);
    const cut = new Promise((resolve) => slow.once('close', resolve));
    const audience = async (viewers: number): Promise<void> => {
      let isTold = false;
      const told = feed.find(({ data }) => data.data?.['viewers'] === viewers);
      void told.then(() => (isTold = true));
      while (!isTold) await stage.clock.advance(500);
    };
    await audience(2);
    const cue = { type: 'takeaway', data: { text: 'x'.repeat(4000) } } as const;
    for (let i = 0; i < 4000; i++) stage.show.commit({ cues: [cue] });
    await feed.cues(4000);
    await audience(1);
    slow.resume();
    await cut;
    await close();
  });
});

/** Asks for a path and then reads nothing. */
function connectWithoutReading(port: number, path: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.pause();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });
}
