// Makes the test clip in test/media: 16 s, 30 fps, a frame counter, a flash and a tick each second.
//   apt-get install ffmpeg; node scripts/make-test-clip.ts
// Run by hand when the clip must change; its files are kept in the repository.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  OGG,
  OggOutputFormat,
  Output,
} from 'mediabunny';
import { adtsFrames } from '../examples/live-server/media/read-adts.ts';
import { COUNTER_ROW, FLASH_BAR, counterCells } from '../test/media/frame-counter.ts';
import type { PictureArea } from '../test/media/frame-counter.ts';

const OUT = new URL('../test/media/', import.meta.url).pathname;
const SECONDS = 16;
const RATE = 30;
const FRAMES = SECONDS * RATE;
const [WIDTH, HEIGHT] = [640, 360];
const SAMPLES = SECONDS * 48_000;
/** Flash and tick both last three frames from each full second on. */
const TICK_FRAMES = 3;
const OPUS_PACKETS = SAMPLES / 960;
const AAC_FRAMES = SAMPLES / 1024;
/** Samples by which libopus delays the sound; the sound is turned by as many to be on time. */
const OPUS_DELAY = 312;
/** AAC frames before the sound begins. */
const AAC_PRIMING = 1;

function fill(picture: Uint8Array, area: PictureArea, level: number): void {
  const left = Math.round(area.left * WIDTH);
  const right = Math.round((area.left + area.width) * WIDTH);
  const top = Math.round(area.top * HEIGHT);
  const bottom = Math.round((area.top + area.height) * HEIGHT);
  for (let y = top; y < bottom; y++) picture.fill(level, y * WIDTH + left, y * WIDTH + right);
}

/** One grey picture: moving waves, so that frames have a size; a sweep that is full at each second; flash; counter. */
function drawFrame(frame: number): Uint8Array {
  const picture = new Uint8Array(WIDTH * HEIGHT);
  const turn = (2 * Math.PI * frame) / FRAMES;
  for (let y = 0; y < HEIGHT; y++) {
    const row = Math.sin(y / 19 + 8 * turn);
    for (let x = 0; x < WIDTH; x++)
      picture[y * WIDTH + x] = 96 + 24 * (row + Math.sin(x / 23 - 16 * turn + row));
  }
  const beat = frame % RATE;
  fill(picture, { ...FLASH_BAR, top: 272 / 360, height: 16 / 360 }, 32);
  fill(
    picture,
    {
      left: FLASH_BAR.left,
      top: 272 / 360,
      width: (FLASH_BAR.width * beat) / RATE,
      height: 16 / 360,
    },
    200,
  );
  fill(picture, FLASH_BAR, beat < TICK_FRAMES ? 235 : 32);
  const cells = counterCells(frame);
  const width = COUNTER_ROW.width / cells.length;
  cells.forEach((white, i) => {
    fill(picture, { ...COUNTER_ROW, left: COUNTER_ROW.left + i * width, width }, white ? 235 : 16);
  });
  return picture;
}

/** One loop of sound as 16 bit mono: a 1 kHz tick each second over a faint hum, `early` samples ahead of time. */
function drawSound(early: number): Int16Array {
  const tick = (TICK_FRAMES * 48_000) / RATE;
  return Int16Array.from({ length: SAMPLES }, (_, i) => {
    const at = (i + early) % SAMPLES;
    const since = at % 48_000;
    const fade = Math.max(0, Math.min(1, since / 48, (tick - since) / 240));
    const beep = since < tick ? 0.5 * fade * Math.sin((2 * Math.PI * 1000 * since) / 48_000) : 0;
    return 32767 * (beep + 0.01 * Math.sin((2 * Math.PI * 250 * at) / 48_000));
  });
}

async function ffmpeg(args: string[], input: Iterable<Uint8Array>): Promise<void> {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`)),
    );
  });
  for (const chunk of input)
    if (!child.stdin.write(chunk))
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
  child.stdin.end();
  await ended;
}

function* frames(): Iterable<Uint8Array> {
  for (let frame = 0; frame < FRAMES; frame++) yield drawFrame(frame);
}

async function makeVideo(): Promise<void> {
  const x264 = (height: number, kilobits: number, file: string): string[] =>
    `-vf scale=-2:${height} -pix_fmt yuv420p -c:v libx264 -preset slow -profile:v baseline -bf 0 -g 30 -keyint_min 30 -sc_threshold 0 -b:v ${kilobits}k -maxrate ${kilobits}k -bufsize ${kilobits}k -movflags +faststart ${join(OUT, file)}`.split(
      ' ',
    );
  const vp8 =
    `-pix_fmt yuv420p -c:v libvpx -deadline good -cpu-used 1 -auto-alt-ref 0 -lag-in-frames 0 -g 30 -keyint_min 30 -b:v 400k -maxrate 400k -minrate 400k ${join(OUT, 'counter-360p.vp8.ivf')}`.split(
      ' ',
    );
  const input = `-f rawvideo -pix_fmt gray -s ${WIDTH}x${HEIGHT} -r ${RATE} -i -`.split(' ');
  await ffmpeg(
    [
      ...input,
      ...x264(360, 400, 'counter-360p.h264.mp4'),
      ...x264(180, 120, 'counter-180p.h264.mp4'),
      ...vp8,
    ],
    frames(),
  );
}

/** Encodes three loops; the middle one is free of the encoder's start and end. */
async function encodeSound(args: string, early: number, file: string): Promise<Uint8Array> {
  const loop = Buffer.from(drawSound(early).buffer);
  await ffmpeg(
    [...'-f s16le -ar 48000 -ac 1 -i -'.split(' '), ...args.split(' '), file],
    [loop, loop, loop],
  );
  return readFile(file);
}

async function makeAac(folder: string): Promise<void> {
  const all = await encodeSound('-c:a aac -b:a 48k', 0, join(folder, 'three.aac'));
  const first = AAC_PRIMING + AAC_FRAMES;
  const middle = adtsFrames(all).slice(first, first + AAC_FRAMES);
  await writeFile(join(OUT, 'tick.aac'), Buffer.concat(middle.map(({ frame }) => frame)));
}

async function makeOpus(folder: string): Promise<void> {
  const args = '-c:a libopus -b:a 40k -frame_duration 20';
  const all = await encodeSound(args, OPUS_DELAY, join(folder, 'three.ogg'));
  using input = new Input({ source: new BufferSource(all), formats: [OGG] });
  const track = await input.getPrimaryAudioTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('no Opus came out');
  const target = new BufferTarget();
  const output = new Output({ format: new OggOutputFormat(), target });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  await output.start();
  let index = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const at = index++ - OPUS_PACKETS;
    if (at >= 0 && at < OPUS_PACKETS)
      await source.add(new EncodedPacket(packet.data, 'key', at * 0.02, 0.02), { decoderConfig });
  }
  await output.finalize();
  await writeFile(join(OUT, 'tick.opus.ogg'), new Uint8Array(target.buffer ?? new ArrayBuffer(0)));
}

const folder = await mkdtemp(join(tmpdir(), 'test-clip-'));
try {
  await makeVideo();
  await makeAac(folder);
  await makeOpus(folder);
} finally {
  await rm(folder, { recursive: true });
}
