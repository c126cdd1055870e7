import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createStudio, type Studio } from '../../../src/studio/studio.ts';
import { createFakeClock, type FakeClock } from '../../../src/testing/fake-clock.ts';
import { reconnectPolicy } from '../../../src/transport/reconnect-policy.ts';
import { fakeDevices, type FakeDevices } from '../../doubles/fake-devices.ts';
import { fakeUplink, type FakeUplink } from '../../doubles/fake-uplink.ts';

/** In Node there is no picture to look at: what hangs on one is proved in a browser. */
const quiet = (): void => {
  const node = globalThis as { document?: unknown };
  node.document = { createElement: () => ({ getContext: () => null }) };
};

describe('a studio', () => {
  let clock: FakeClock;
  let uplink: FakeUplink;
  let rehearsal: FakeUplink;
  let fake: FakeDevices;
  let studio: Studio;
  beforeEach(() => {
    quiet();
    clock = createFakeClock();
    [uplink, rehearsal] = [fakeUplink(clock.now), fakeUplink(clock.now)];
    fake = fakeDevices();
    studio = createStudio({
      target: uplink.target,
      rehearsal: rehearsal.target,
      devices: fake.devices,
      clock,
      policy: reconnectPolicy({ random: () => 0.5 }),
      network: {},
      testPicture: () => ({ kind: 'video' }) as MediaStreamTrack,
    });
  });
  afterEach(() => {
    studio.close();
    delete (globalThis as { document?: unknown }).document;
  });

  const live = async (): Promise<void> => {
    await studio.open();
    studio.goLive();
    await clock.advance(0);
    assert.equal(studio.state.air.phase, 'live');
  };

  it('asks once for both, and lists what there is', async () => {
    await studio.open();
    const { camera, microphone, cameras, microphones } = studio.state;
    assert.deepEqual(fake.asked, ['audio+video']);
    assert.deepEqual([camera.status, camera.device, camera.size?.height], ['on', 'cam-1', 720]);
    assert.deepEqual([microphone.status, microphone.device], ['on', 'mic-1']);
    assert.deepEqual([cameras.length, microphones.length], [2, 2]);
  });

  it('takes one of them where the other is refused, and says why', async () => {
    fake.refused.video = 'NotReadableError';
    await studio.open();
    assert.deepEqual(
      [studio.state.camera.status, studio.state.camera.reason, studio.state.microphone.status],
      ['failed', 'in-use', 'on'],
    );
  });

  for (const [name, reason] of [
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['SecurityError', 'insecure'],
    ['UnknownError', 'failed'],
  ] as const) {
    it(`reads ${name} as ${reason}`, async () => {
      Object.assign(fake.refused, { audio: name, video: name });
      await studio.open();
      assert.equal(studio.state.camera.reason, reason);
      studio.goLive();
      assert.equal(studio.state.air.phase, 'off');
    });
  }

  it('says that a page without media devices is not secure', async () => {
    const bare = createStudio({ target: uplink.target, devices: undefined, clock });
    await bare.open();
    assert.equal(bare.state.camera.reason, 'insecure');
    bare.close();
  });

  it('goes on air, pauses, goes on and ends: the server is told each', async () => {
    await live();
    studio.setPaused(true);
    assert.equal(fake.tracks.find(({ kind }) => kind === 'audio')?.enabled, false);
    studio.setPaused(false);
    assert.equal(fake.tracks.find(({ kind }) => kind === 'audio')?.enabled, true);
    studio.end();
    await clock.advance(0);
    assert.deepEqual(uplink.done, [
      'open sound + camera',
      'send sound + camera',
      'pause',
      'resume',
      'end',
    ]);
    assert.equal(studio.state.air.phase, 'ended');
  });

  it('keeps the picture when the microphone is pulled out, and takes the other one on air', async () => {
    await live();
    fake.unplug('mic-1');
    await clock.advance(0);
    assert.deepEqual(
      [studio.state.microphone.reason, studio.state.air.phase, uplink.done.at(-1)],
      ['lost', 'live', 'send camera'],
    );
    assert.deepEqual(studio.state.microphones, [{ id: 'mic-2', label: 'Built-in microphone' }]);
    await studio.chooseMicrophone('mic-2');
    await clock.advance(0);
    assert.equal(uplink.done.at(-1), 'send sound + camera');
    assert.equal(uplink.done.filter((one) => one.startsWith('open')).length, 1);
  });

  it('keeps the sound when the camera is pulled out, and takes it again once it is plugged in', async () => {
    await live();
    const desk = fake.there.find(({ deviceId }) => deviceId === 'cam-1')!;
    fake.unplug('cam-1');
    await clock.advance(0);
    const { camera, microphone, air, cameras } = studio.state;
    assert.deepEqual(
      [camera.status, camera.reason, microphone.status, air.phase, uplink.done.at(-1)],
      ['failed', 'lost', 'on', 'live', 'send sound'],
    );
    assert.deepEqual(cameras, [{ id: 'cam-2', label: 'Overhead camera' }]);
    await studio.chooseCamera('cam-1');
    assert.equal(studio.state.camera.reason, 'none', 'it is not there yet');
    fake.plug(desk);
    await studio.chooseCamera('cam-1');
    await clock.advance(0);
    assert.equal(uplink.done.at(-1), 'send sound + camera');
    assert.equal(uplink.done.filter((one) => one.startsWith('open')).length, 1);
    assert.equal(uplink.done.includes('end'), false);
  });

  it('stays on air with nothing to send: the show is not over when both are pulled out', async () => {
    await live();
    fake.unplug('cam-1');
    fake.unplug('mic-1');
    await clock.advance(0);
    assert.deepEqual([studio.state.air.phase, uplink.done.at(-1)], ['live', 'send nothing']);
    await studio.chooseMicrophone('mic-2');
    await clock.advance(0);
    assert.equal(uplink.done.at(-1), 'send sound');
  });

  it('keeps what is on when the next device is not to be had', async () => {
    await live();
    fake.refused.video = 'NotReadableError';
    await studio.chooseCamera('cam-2');
    const { status, device, reason } = studio.state.camera;
    assert.deepEqual([status, device, reason], ['on', 'cam-1', 'in-use']);
    assert.equal(fake.tracks.find(({ kind }) => kind === 'video')?.readyState, 'live');
  });

  it('shows a screen in place of the camera, and the camera again when the person stops that', async () => {
    await live();
    await studio.shareScreen();
    assert.equal(uplink.done.at(-1), 'send sound + screen');
    fake.tracks.at(-1)?.end();
    assert.equal(uplink.done.at(-1), 'send sound + camera');
    assert.equal(studio.state.screen.reason, 'lost');
  });

  it('comes back by itself when the line was gone, with what is chosen by then, still paused', async () => {
    await live();
    studio.setPaused(true);
    await clock.advance(20_000);
    uplink.refusals.push('unreachable', 'taken');
    uplink.lose('silent');
    await clock.advance(0);
    assert.equal(studio.state.air.phase, 'waiting');
    await studio.chooseMicrophone(null);
    await clock.advance(10_000);
    assert.equal(studio.state.air.phase, 'live');
    assert.deepEqual(uplink.done.slice(-3), ['open camera', 'send camera', 'pause']);
    assert.equal(uplink.done.includes('end'), false);
    assert.equal(studio.state.air.isPaused, true);
  });

  it('tries at once when it is asked to', async () => {
    await live();
    uplink.refusals.push('unreachable', 'unreachable', 'unreachable', 'unreachable');
    uplink.lose('silent');
    await clock.advance(4_000);
    assert.equal(studio.state.air.phase, 'waiting');
    uplink.refusals.length = 0;
    studio.retry();
    await clock.advance(0);
    assert.equal(studio.state.air.phase, 'live');
  });

  it('comes back through a server that fails, is slow, is full, and thinks that it is still there', async () => {
    await live();
    uplink.refusals.push('server-error', 'timeout', 'busy', 'taken');
    uplink.lose('silent');
    await clock.advance(60_000);
    assert.deepEqual([studio.state.air.phase, studio.state.air.error], ['live', null]);
    assert.deepEqual(uplink.refusals, []);
  });

  for (const reason of ['unauthorized', 'forbidden'] as const) {
    it(`asks no more on air once it is ${reason}: the host is told`, async () => {
      await live();
      uplink.refusals.push(reason, reason);
      uplink.lose('silent');
      await clock.advance(60_000);
      assert.deepEqual(
        [studio.state.air.phase, studio.state.air.error?.reason],
        ['failed', reason],
      );
      assert.deepEqual(uplink.refusals, [reason]);
    });
  }

  it('gives up where another host is on air, after the server has ended it', async () => {
    await live();
    uplink.refusals.push('taken');
    uplink.lose('ended');
    await clock.advance(1_000);
    assert.deepEqual([studio.state.air.phase, studio.state.air.error?.reason], ['failed', 'taken']);
  });

  for (const reason of [
    'unauthorized',
    'forbidden',
    'taken',
    'busy',
    'unreachable',
    'server-error',
    'timeout',
  ] as const) {
    it(`says at once that it cannot go on air: ${reason}`, async () => {
      uplink.refusals.push(reason);
      await studio.open();
      studio.goLive();
      await clock.advance(0);
      assert.deepEqual(
        [studio.state.air.phase, studio.state.air.error?.reason],
        ['failed', reason],
      );
      studio.goLive();
      await clock.advance(0);
      assert.equal(studio.state.air.phase, 'live');
    });
  }

  it('measures the line for ten seconds before the show, and ends what it measured with', async () => {
    const measuring = studio.measureUplink();
    await clock.advance(5_000);
    assert.equal(studio.state.uplink.status, 'running');
    assert.ok(Math.abs(studio.state.uplink.progress - 0.5) < 0.06);
    await clock.advance(5_000);
    await measuring;
    const { status, verdict } = studio.state.uplink;
    assert.deepEqual([status, verdict?.height, verdict?.finding], ['done', 1080, 'good']);
    assert.deepEqual(rehearsal.done, ['open camera', 'end']);
    assert.deepEqual(uplink.done, []);
  });

  it('stops measuring when the show begins', async () => {
    await studio.open();
    const measuring = studio.measureUplink();
    await clock.advance(2_000);
    studio.goLive();
    await clock.advance(0);
    await measuring;
    assert.equal(studio.state.uplink.status, 'idle');
    assert.deepEqual(rehearsal.done, ['open camera', 'end']);
  });

  it('measures on air where the server knows of no rehearsals', async () => {
    rehearsal.refusals.push('not-found');
    await studio.measureUplink();
    assert.equal(studio.state.uplink.status, 'unavailable');
    await live();
    await clock.advance(11_000);
    assert.equal(studio.state.uplink.status, 'done');
    assert.equal(studio.state.air.samples.length, 10);
  });

  it('lets go of everything when it is closed', async () => {
    await live();
    studio.close();
    await clock.advance(0);
    assert.ok(fake.tracks.every(({ readyState }) => readyState === 'ended'));
    assert.equal(uplink.done.at(-1), 'end');
    assert.equal(clock.waiting, 0);
  });
});
