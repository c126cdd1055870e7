import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoopTrack } from '../../../examples/live-server/media/clip.ts';
import { commonDuration, loadClip } from '../../../examples/live-server/media/load-clip.ts';
import type { ClipName } from '../../../examples/live-server/media/load-clip.ts';
import { readAdts } from '../../../examples/live-server/media/read-adts.ts';
import { readMp4, readOgg } from '../../../examples/live-server/media/read-container.ts';
import { readIvf } from '../../../examples/live-server/media/read-ivf.ts';

/** Sum of the sizes of the length-prefixed NAL units: all of a sample when it is AVCC. */
function avccSize(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  while (at + 4 <= data.length) at += 4 + view.getUint32(at);
  return at;
}

const isKey = (sample: { key: boolean }): boolean => sample.key;

const CLIPS: { name: ClipName; seconds: number; heights: number[]; aac: number[] }[] = [
  { name: 'demo', seconds: 64, heights: [720, 360], aac: [0x11, 0x88] },
  { name: 'test', seconds: 16, heights: [360, 180], aac: [0x11, 0x88] },
];

for (const { name, seconds, heights, aac } of CLIPS)
  describe(`the ${name} clip`, async () => {
    const clip = await loadClip(name);

    it('lasts equally long in every form', () => {
      assert.equal(clip.duration, seconds * 1000);
      assert.equal(clip.webrtc.vp8.samples.length, seconds * 30);
      assert.equal(clip.webrtc.opus.samples.length, seconds * 50);
      assert.deepEqual(
        clip.hls.video.map((track) => track.samples.length),
        heights.map(() => seconds * 30),
      );
      assert.equal(clip.hls.aac.samples.length, (seconds * 48_000) / 1024);
    });

    it('lists its renditions best first', () => {
      assert.deepEqual(
        clip.hls.video.map((track) => track.height),
        heights,
      );
    });

    it('has a key frame each second and none between', () => {
      for (const { samples } of [clip.webrtc.vp8, ...clip.hls.video])
        samples.forEach((sample, i) => assert.equal(sample.key, i % 30 === 0, `frame ${i}`));
      assert.ok(clip.webrtc.opus.samples.every(isKey) && clip.hls.aac.samples.every(isKey));
    });

    it('holds H.264 as MP4 stores it', () => {
      for (const { samples, config } of clip.hls.video) {
        assert.equal(config?.[0], 1);
        for (const { data } of samples) assert.equal(avccSize(data), data.length);
      }
    });

    it('holds AAC without ADTS headers, and what a decoder must know of it', () => {
      assert.deepEqual([...(clip.hls.aac.config ?? [])], aac);
      for (const { data } of clip.hls.aac.samples)
        assert.notEqual((data[0]! << 4) | (data[1]! >> 4), 0xfff);
    });
  });

describe('a broken clip', async () => {
  const { webrtc, hls } = await loadClip('test');
  const shorter = (track: LoopTrack): LoopTrack => ({ ...track, samples: track.samples.slice(1) });

  it('is refused when one track is shorter, and told which', () => {
    assert.throws(
      () => commonDuration({ name: 'test', webrtc, hls: { ...hls, aac: shorter(hls.aac) } }),
      /differ in length: vp8360 16000 ms, .*aac 15978\.\d+ ms/,
    );
  });

  it('is refused when a file is not what its name says', async () => {
    const noise = new Uint8Array(2000).fill(7);
    assert.throws(() => readIvf(noise), /not VP8/);
    assert.throws(() => readAdts(noise), /no ADTS frame at byte 0/);
    await assert.rejects(readMp4(noise));
    await assert.rejects(readOgg(noise));
  });
});
