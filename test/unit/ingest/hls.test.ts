import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RecordingEntry } from '../../../examples/live-server/ingest/recordings.ts';
import { hasFfmpeg } from '../live-server/ffmpeg.ts';
import { parsePlaylist, parseRuns } from '../live-server/hls-fixture.ts';
import type { ParsedPlaylist } from '../live-server/hls-fixture.ts';
import { runProgram } from '../live-server/server-process.ts';
import { openHostClient } from './host-client.ts';
import { eventually, openStudio } from './studio-fixture.ts';
import type { StudioFixture } from './studio-fixture.ts';

const MAIN = '/live/studio/hls/main.m3u8';
const MEDIA = '/live/studio/hls/live/media.m3u8';
const MAIN_PROGRAM = 'examples/live-server/main.ts';
const skip = hasFfmpeg() ? false : 'no ffmpeg here';

const FACTS = 'stream=codec_name,width,height:format=duration';

/** What ffprobe says of a file, and what it warns of. */
function probe(file: string): { facts: string; warnings: string } {
  const { stdout, stderr } = spawnSync(
    'ffprobe',
    ['-v', 'warning', '-of', 'compact', '-show_entries', FACTS, file],
    { encoding: 'utf8' },
  );
  return { facts: stdout, warnings: stderr };
}

const secondsOf = (facts: string): number => Number(/duration=([\d.]+)/.exec(facts)?.[1]);

describe('a host with H.264 on HLS', { timeout: 120_000 }, () => {
  let studio: StudioFixture;
  const text = async (path: string): Promise<string> => {
    const answer = await studio.get(path);
    assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
    return answer.text();
  };
  const bytes = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await (await studio.get(`/live/studio/hls/live/${name}`)).arrayBuffer());
  const playlist = async (query = ''): Promise<ParsedPlaylist> =>
    parsePlaylist(await text(MEDIA + query));
  before(async () => {
    studio = await openStudio({ silence: 1500 });
  });
  after(() => studio.close());

  it('goes out in parts of a third of a second, and loses nothing between them', async () => {
    const { host } = await studio.publish();
    await eventually(async () => (await studio.get(MAIN)).status === 200);
    assert.match(await text(MAIN), /CODECS="avc1\.42[0-9a-f]{4},opus",RESOLUTION=640x360/);
    await eventually(async () => (await playlist()).segments.length >= 4);
    const { segments, attributes, hint } = await playlist();
    assert.equal(attributes.get('CAN-BLOCK-RELOAD'), 'YES');
    assert.ok(hint);
    const whole = segments.filter(({ uri }) => uri !== undefined);
    for (const { duration } of whole)
      assert.ok(duration! > 1.3 && duration! < 3.1, `${duration} s`);
    const listed = segments.slice(-3);
    for (const { parts } of listed) {
      assert.ok(parts[0]?.independent, 'a segment begins with a keyframe');
      for (const part of parts) assert.ok(part.duration <= 0.351, `${part.duration} s`);
    }
    for (const [at, { date }] of whole.entries()) {
      const before = whole[at - 1];
      if (before) assert.ok(Math.abs(date - before.date - before.duration! * 1000) < 2);
    }
    host.close();
  });

  it('has runs that follow each other without a hole, sound and picture', async () => {
    const { segments } = await playlist();
    const fragments = [];
    for (const { uri } of segments) if (uri) fragments.push(await bytes(uri));
    for (const track of [1, 2]) {
      const runs = fragments.flatMap((one) => parseRuns(one)).filter((run) => run.track === track);
      assert.ok(runs.length > 10);
      runs.forEach((run, at) => {
        const before = runs[at - 1];
        if (before) assert.equal(run.decodeTime, before.decodeTime + before.duration);
      });
    }
  });

  it('is read by ffprobe without a warning', { skip }, async () => {
    const { map, segments } = await playlist();
    const pieces = [await bytes(map)];
    for (const { uri } of segments) if (uri) pieces.push(await bytes(uri));
    const file = join(studio.dataDir, 'segments.mp4');
    writeFileSync(file, Buffer.concat(pieces));
    const { facts, warnings } = probe(file);
    assert.match(facts, /h264[^]*640[^]*opus/);
    assert.equal(warnings, '');
  });

  it('who is back goes on behind a discontinuity, with its own setup', async () => {
    const { host, location } = await eventually(() => studio.publish().catch(() => null));
    const found = await eventually(async () => {
      const now = await text(MEDIA);
      return now.includes('#EXT-X-DISCONTINUITY\n') && now;
    });
    const [, behind = ''] = found.split('#EXT-X-DISCONTINUITY\n');
    assert.match(behind.split('\n')[0]!, /^#EXT-X-MAP:URI="\w+-init1\.mp4"$/);
    assert.match(found, /#EXT-X-DISCONTINUITY-SEQUENCE:0/);

    const { segments } = await playlist();
    const next = segments.at(-1)!.msn + 1;
    const waited = await playlist(`?_HLS_msn=${next}&_HLS_part=0`);
    assert.ok(waited.segments.some(({ msn, parts }) => msn === next && parts.length > 0));
    for (const query of ['?_HLS_msn=x', '?_HLS_part=0', '?_HLS_msn=99999'])
      assert.equal((await studio.get(MEDIA + query)).status, 400, query);
    const part = await bytes((await playlist()).hint);
    assert.ok(parseRuns(part).length > 0 || (await playlist()).segments.at(-1)!.msn > next);
    assert.equal((await studio.get('/live/studio/hls/live/none-0.m4s')).status, 404);

    await studio.end(location);
    host.close();
    assert.match(await text(MEDIA), /#EXT-X-ENDLIST/);
  });

  it('is kept as one recording that the staff can list and fetch', async () => {
    const anna = { id: 'anna', role: 'moderator' };
    assert.equal((await studio.get('/live/recordings')).status, 401);
    const list = (await (await studio.get('/live/recordings', anna)).json()) as RecordingEntry[];
    assert.equal(list.length, 1, 'a new line of the same host is no new file');
    const [{ name, bytes: size, isLive } = { name: '', bytes: 0, isLive: true }] = list;
    assert.match(name, /^studio-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.mp4$/);
    assert.equal(isLive, false);
    const file = await studio.get(`/live/recordings/${name}`, anna);
    assert.equal((await file.arrayBuffer()).byteLength, size);
    for (const other of ['..%2Fstaff.secret', 'nothing.mp4'])
      assert.equal((await studio.get(`/live/recordings/${other}`, anna)).status, 404);
  });

  it('has a recording from 0 that ffmpeg decodes to its end', { skip }, () => {
    const folder = join(studio.dataDir, 'recordings');
    const file = join(folder, readdirSync(folder)[0]!);
    const { facts, warnings } = probe(file);
    assert.equal(warnings, '');
    assert.match(facts, /h264[^]*opus/);
    assert.ok(secondsOf(facts) > 5, facts);
    const start = execFileSync('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'format=start_time',
      file,
    ]);
    assert.match(start.toString(), /start_time=0\.0/);
    const decode = [
      '-v',
      'error',
      '-i',
      file,
      '-map',
      '0:v',
      '-f',
      'null',
      '-vsync',
      'passthrough',
      '-',
    ];
    assert.equal(spawnSync('ffmpeg', decode, { encoding: 'utf8' }).stderr, '');
  });
});

describe('a recording', { timeout: 60_000 }, () => {
  it('ends at its size, and the show goes on', { skip }, async () => {
    const studio = await openStudio({ maxRecording: 300_000 });
    await studio.publish();
    const viewer = await eventually(() => studio.watch({ picture: 'h264' }).catch(() => null));
    const folder = join(studio.dataDir, 'recordings');
    const size = (): Promise<RecordingEntry[]> =>
      studio
        .get('/live/recordings', { role: 'host' })
        .then((answer) => answer.json() as Promise<RecordingEntry[]>);
    const ended = await eventually(async () => {
      const [found] = await size();
      return found && found.bytes > 100_000 && !found.isLive && found;
    });
    assert.ok(ended.bytes <= 300_000);
    const before = viewer.video.length;
    await viewer.until(() => viewer.video.length > before + 30);
    const { facts, warnings } = probe(join(folder, readdirSync(folder)[0]!));
    assert.match(facts, /h264/);
    assert.equal(warnings, '');
    await studio.close();
  });

  it(
    'is whole up to its last part when the server is killed, and viewers read what holds',
    { skip },
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'onair-recording-'));
      const flags = ['--clip', 'test', '--source', 'studio', '--port', '0', '--data', dataDir];
      const program = await runProgram(MAIN_PROGRAM, ...flags);
      const [, token = ''] = /#token=(\S+)/.exec(
        await eventually(async () => program.output.includes('#token=') && program.output),
      )!;
      const host = await openHostClient();
      const answer = await fetch(`${program.url}/live/whip`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/sdp', Authorization: `Bearer ${token}` },
        body: host.offer,
      });
      host.take(await answer.text());
      const folder = join(dataDir, 'recordings');
      await eventually(async () => existsSync(folder));
      const file = await eventually(async () => {
        const [name] = readdirSync(folder, { encoding: 'utf8' });
        return (
          name !== undefined && statSync(join(folder, name)).size > 200_000 && join(folder, name)
        );
      });
      await program.end('SIGKILL');
      host.close();
      const { facts, warnings } = probe(file);
      assert.match(facts, /h264[^]*opus/);
      assert.equal(warnings, '');
      const again = await runProgram(MAIN_PROGRAM, ...flags);
      const log = await (await fetch(`${again.url}/live/log.json`)).text();
      assert.match(
        log.split('\n').at(-1) ?? '',
        /"state":"live","reason":\{"en":"[^"]*interrupted/,
      );
      await again.end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  );
});
