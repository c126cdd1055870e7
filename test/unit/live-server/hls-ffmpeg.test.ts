import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { CELLS, COUNTER_ROW, decodeCounter } from '../../media/frame-counter.ts';
import { hasFfmpeg } from './ffmpeg.ts';
import { fakeTimeOrigin, parsePlaylist } from './hls-fixture.ts';

const run = promisify(execFile);
/** From the middle of the first loop over three ends of it. */
const [FIRST, LAST] = [4, 28];
const skip = hasFfmpeg() ? false : 'ffmpeg is not installed';

describe('three loops of HLS, read by ffmpeg', { skip }, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hls-'));
    const { at, text, bytes } = await fakeTimeOrigin();
    for (const rendition of ['180p', 'audio']) {
      const pieces = [];
      for (let msn = FIRST; msn < LAST; msn++) {
        at(msn * 2 + 2);
        const { segments, map } = parsePlaylist(await text(`/${rendition}/media.m3u8`));
        if (pieces.length === 0) pieces.push(await bytes(`/${rendition}/${map}`));
        pieces.push(await bytes(`/${rendition}/${segments.at(-1)!.uri!}`));
      }
      await writeFile(join(folder, `${rendition}.mp4`), Buffer.concat(pieces));
    }
  });
  after(() => rm(folder, { recursive: true }));

  const picture = (frame: number): number => Math.round((frame * 1_000_000) / 30);
  const sound = (frame: number): number => frame * 1024;
  // 93.75 frames of sound in each segment, and the first of the next.
  const STREAMS = [
    { rendition: '180p', stream: 'v', time: picture, first: FIRST * 60, end: LAST * 60 },
    {
      rendition: '180p',
      stream: 'a',
      time: sound,
      first: FIRST * 93.75 + 1,
      end: LAST * 93.75 + 1,
    },
    {
      rendition: 'audio',
      stream: 'a',
      time: sound,
      first: FIRST * 93.75 + 1,
      end: LAST * 93.75 + 1,
    },
  ];
  for (const { rendition, stream, time, first, end } of STREAMS)
    it(`has evenly spaced packets and no warning (${rendition}, ${stream})`, async () => {
      const args = ['-v', 'warning', '-select_streams', stream, '-show_entries', 'packet=dts'];
      const file = join(folder, `${rendition}.mp4`);
      const { stdout, stderr } = await run('ffprobe', [...args, '-of', 'csv=p=0', file], {
        maxBuffer: 2 ** 24,
      });
      assert.equal(stderr, '');
      const times = stdout.trim().split('\n').map(Number.parseFloat);
      assert.deepEqual(
        times,
        Array.from({ length: end - first }, (_, i) => time(first + i)),
      );
    });

  it('decodes without a warning, each frame of the counter in its turn', async () => {
    const crop = [
      COUNTER_ROW.width * 320,
      COUNTER_ROW.height * 180,
      COUNTER_ROW.left * 320,
      COUNTER_ROW.top * 180,
    ];
    const filter = `crop=${crop.map(Math.round).join(':')},format=gray`;
    const picture = [
      '-map',
      '0:v',
      '-vf',
      filter,
      '-fps_mode',
      'passthrough',
      '-f',
      'rawvideo',
      '-',
    ];
    const sound = ['-map', '0:a', '-f', 'null', '-'];
    const { stdout, stderr } = await run(
      'ffmpeg',
      ['-v', 'warning', '-i', join(folder, '180p.mp4'), ...picture, ...sound],
      { encoding: 'buffer', maxBuffer: 2 ** 26 },
    );
    assert.equal(stderr.toString(), '');
    const [width, height] = [CELLS * 16, 16];
    const numbers = Array.from({ length: stdout.length / (width * height) }, (_, i) =>
      decodeCounter({
        data: stdout.subarray(i * width * height, (i + 1) * width * height),
        width,
        height,
      }),
    );
    assert.deepEqual(
      numbers,
      Array.from({ length: (LAST - FIRST) * 60 }, (_, i) => (FIRST * 60 + i) % 480),
    );
  });
});
