import { expect } from 'chai';
import { createFakeClock } from '../../src/testing/fake-clock.ts';
import { eventually, pause, rejection, within } from '../../src/testing/assert.ts';
import { transportContract } from '../../src/testing/transport-contract.ts';
import type { MediaFailure } from '../../src/core/media-failure.ts';
import { memoryTransport, type MemoryTransport } from '../../src/transport/memory/media.ts';

const SOURCE = { type: 'memory', url: 'memory:card' };

function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  document.body.append(video);
  return video;
}

describe('memoryTransport', () => {
  let transport: MemoryTransport;
  const videos: HTMLVideoElement[] = [];
  afterEach(() => {
    for (const video of videos.splice(0)) video.remove();
  });
  const createVideo = (): HTMLVideoElement => {
    const video = newVideo();
    videos.push(video);
    return video;
  };

  transportContract(
    { describe, it },
    () => {
      transport = memoryTransport();
      return { transport, source: SOURCE, createVideo, held: () => transport.sessions };
    },
    {
      failures: {
        'not-live': () => {
          transport.refuse('not-live');
          return SOURCE;
        },
      },
      end: () => transport.end(),
    },
  );

  describe('when told to go wrong', () => {
    let owner: AbortController;
    const open = (source = SOURCE) =>
      transport.open(source, { video: createVideo(), signal: owner.signal });
    beforeEach(() => {
      owner = new AbortController();
      transport = memoryTransport();
    });
    afterEach(() => owner.abort());

    it('falls silent and comes back: counters and picture stand still between', async () => {
      const session = await open();
      const packets = async (): Promise<number> => (await session.health()).packets ?? 0;
      await eventually(async () => (await packets()) > 3, 'packets');
      transport.silence(true);
      const held = await packets();
      const shown = session.capturedAt();
      await pause(300);
      expect(await packets()).to.equal(held);
      expect(session.capturedAt()).to.equal(shown);
      transport.silence(false);
      await eventually(async () => (await packets()) > held, 'packets again');
      expect(session.capturedAt()).to.be.above(shown ?? 0);
    });

    it('closes its sessions with the error that it is told', async () => {
      const session = await open();
      transport.fail('decode');
      const error = await within(session.closed, 'closed');
      expect(error).to.include({ area: 'media', reason: 'decode', transport: 'memory' });
    });

    it('closes with null when the show ends', async () => {
      const session = await open();
      transport.end();
      expect(await within(session.closed, 'closed')).to.equal(null);
    });

    it('opens again when it refuses no more', async () => {
      transport.refuse('busy');
      const failure = await rejection(open(), 'open()');
      expect((failure as MediaFailure).error.reason).to.equal('busy');
      transport.refuse(null);
      await open();
      expect(transport.sessions).to.equal(1);
    });

    it('goes by another name, so that two can stand on one ladder', () => {
      const spare = memoryTransport({ name: 'spare' });
      expect(spare.canPlay({ type: 'spare', url: 'memory:card' })).to.equal(true);
      expect(spare.canPlay(SOURCE)).to.equal(false);
    });

    it('tells the time of its clock, less its delay', async () => {
      const clock = createFakeClock(1_000_000);
      transport = memoryTransport({ clock, delay: 400 });
      const session = await open();
      await eventually(async () => {
        await clock.advance(40);
        return session.capturedAt();
      }, 'capturedAt()');
      expect(session.capturedAt()).to.equal(clock.now() - 400);
    });

    it('plays a stream that it is given, and leaves its tracks alone', async () => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      const given = canvas.captureStream();
      const drawing = setInterval(() => context?.fillRect(0, 0, 9, 9), 40);
      transport = memoryTransport({ stream: () => given });
      const session = await open();
      await eventually(async () => ((await session.health()).height ?? 0) === 150, 'its picture');
      owner.abort();
      clearInterval(drawing);
      expect(given.getVideoTracks()[0]?.readyState).to.equal('live');
    });
  });
});
