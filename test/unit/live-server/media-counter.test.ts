import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import {
  CELLS,
  COUNTER_ROW,
  FLASH_BAR,
  counterCells,
  decodeCounter,
} from '../../media/frame-counter.ts';
import type { PictureArea } from '../../media/frame-counter.ts';
import { hasFfmpeg } from './ffmpeg.ts';

const run = promisify(execFile);
const row = (cells: readonly boolean[], black = 16, white = 235): Uint8Array =>
  Uint8Array.from({ length: CELLS * 8 * 8 }, (_, i) =>
    cells[Math.floor((i % (CELLS * 8)) / 8)] ? white : black,
  );
const decode = (data: Uint8Array): number | null =>
  decodeCounter({ data, width: CELLS * 8, height: 8 });

describe('the frame counter', () => {
  it('reads each number that it can show', () => {
    for (let frame = 0; frame < 4096; frame++)
      assert.equal(decode(row(counterCells(frame))), frame);
  });

  it('reads RGBA as well', () => {
    const grey = row(counterCells(479));
    const data = Uint8Array.from({ length: grey.length * 4 }, (_, i) =>
      i % 4 === 3 ? 255 : grey[i >> 2]!,
    );
    assert.equal(decodeCounter({ data, width: CELLS * 8, height: 8 }), 479);
  });

  it('says nothing when any one cell is wrong', () => {
    for (const frame of [0, 1, 255, 479])
      for (let wrong = 2; wrong < CELLS; wrong++)
        assert.equal(
          decode(row(counterCells(frame).map((cell, i) => cell !== (i === wrong)))),
          null,
        );
  });

  it('says nothing of a black, white, faint or half-mixed row', () => {
    assert.equal(decode(new Uint8Array(CELLS * 64)), null);
    assert.equal(decode(new Uint8Array(CELLS * 64).fill(255)), null);
    assert.equal(decode(row(counterCells(7), 100, 140)), null);
    const [a, b] = [row(counterCells(7)), row(counterCells(8))];
    assert.equal(decode(a.map((level, i) => (level + b[i]!) / 2)), null);
  });
});

const FILES = [
  { file: 'counter-360p.vp8.ivf', width: 640, height: 360 },
  { file: 'counter-360p.h264.mp4', width: 640, height: 360 },
  { file: 'counter-180p.h264.mp4', width: 320, height: 180 },
];
const FFMPEG = hasFfmpeg();
const skip = FFMPEG ? false : 'ffmpeg is not installed';

describe('the test clip, decoded', { skip }, () => {
  for (const { file, width, height } of FILES) {
    const path = new URL(`../../media/${file}`, import.meta.url).pathname;
    const grey = async (area: PictureArea, to: string): Promise<Buffer> => {
      const crop = [area.width * width, area.height * height, area.left * width, area.top * height];
      const filter = `crop=${crop.map(Math.round).join(':')},scale=${to}:flags=area,format=gray`;
      const args = ['-v', 'error', '-i', path, '-vf', filter, '-f', 'rawvideo', '-'];
      return (await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 24 })).stdout;
    };

    it(`shows 0 to 479 in order in ${file}`, async () => {
      const data = await grey(COUNTER_ROW, `${CELLS * 8}:8`);
      const size = CELLS * 64;
      const numbers = Array.from({ length: data.length / size }, (_, i) =>
        decode(data.subarray(i * size, (i + 1) * size)),
      );
      assert.deepEqual(
        numbers,
        Array.from({ length: 480 }, (_, i) => i),
      );
    });

    it(`flashes for three frames from each second on in ${file}`, async () => {
      const levels = [...(await grey(FLASH_BAR, '1:1'))];
      levels.forEach((level, frame) => assert.equal(level > 128, frame % 30 < 3, `frame ${frame}`));
    });
  }

  for (const file of ['tick.opus.ogg', 'tick.aac'])
    it(`ticks within 5 ms of each second in ${file}`, async () => {
      const path = new URL(`../../media/${file}`, import.meta.url).pathname;
      const args = ['-v', 'error', '-i', path, '-f', 's16le', '-ar', '48000', '-'];
      const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 24 });
      const sound = new Int16Array(new Uint8Array(stdout).buffer);
      // Ogg players leave out the first 312 samples, which the clip's Opus makes up for elsewhere.
      const skipped = file.endsWith('.ogg') ? 312 : 0;
      for (let second = 1; second < 16; second++) {
        const from = second * 48_000 - skipped - 12_000;
        const onset = sound
          .subarray(from, from + 24_000)
          .findIndex((level) => Math.abs(level) > 3000);
        assert.ok(Math.abs(onset - 12_000) < 240, `second ${second}: ${(onset - 12_000) / 48} ms`);
      }
    });
});
