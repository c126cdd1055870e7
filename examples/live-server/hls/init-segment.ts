import type { LoopTrack } from '../media/clip.ts';
import { ascii, box, concat, fullBox, u16, u32, zeros } from './mp4-box.ts';
import { hlsTimescale } from './timeline.ts';

/** What an init segment says of a track. */
export interface TrackDescription extends Pick<
  LoopTrack,
  'codec' | 'timescale' | 'config' | 'width' | 'height' | 'bitrate'
> {
  /** Parameter sets may change with each keyframe (`avc3`): for a recording over changes of size. */
  readonly inBand?: boolean;
}

/** Scale 1, no turn: the 3 × 3 matrix of track and movie headers. */
const UNITY = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);
/** `und` in three times five bits. */
const LANGUAGE = u16(0x55c4);

/** The `ftyp` and `moov` that a player reads before the first part. Tracks are numbered from 1. */
export function initSegment(tracks: readonly TrackDescription[]): Uint8Array<ArrayBuffer> {
  const ids = tracks.map((_, i) => i + 1);
  return concat([
    box('ftyp', ascii('iso6'), u32(1), ascii('iso6cmfcmp41')),
    box(
      'moov',
      fullBox(
        'mvhd',
        0,
        0,
        zeros(8),
        u32(1000),
        u32(0),
        u32(0x10000),
        u16(0x100),
        zeros(10),
        UNITY,
        zeros(24),
        u32(tracks.length + 1),
      ),
      ...tracks.map((track, i) => trackBox(track, i + 1)),
      box('mvex', ...ids.map((id) => fullBox('trex', 0, 0, u32(id), u32(1), zeros(12)))),
    ),
  ]);
}

function trackBox(track: TrackDescription, id: number): Uint8Array {
  const { width = 0, height = 0 } = track;
  const sound = track.codec === 'aac' || track.codec === 'opus';
  const media = sound ? fullBox('smhd', 0, 0, zeros(4)) : fullBox('vmhd', 0, 1, zeros(8));
  return box(
    'trak',
    fullBox(
      'tkhd',
      0,
      3,
      zeros(8),
      u32(id),
      zeros(20),
      u16(sound ? 0x100 : 0),
      zeros(2),
      UNITY,
      u32(width << 16),
      u32(height << 16),
    ),
    box(
      'mdia',
      fullBox('mdhd', 0, 0, zeros(8), u32(hlsTimescale(track)), zeros(4), LANGUAGE, zeros(2)),
      fullBox('hdlr', 0, 0, zeros(4), ascii(sound ? 'soun' : 'vide'), zeros(13)),
      box(
        'minf',
        media,
        box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
        sampleTable(sampleEntry(track)),
      ),
    ),
  );
}

/** The description alone: the samples are in the parts. */
const sampleTable = (entry: Uint8Array): Uint8Array =>
  box(
    'stbl',
    fullBox('stsd', 0, 0, u32(1), entry),
    fullBox('stts', 0, 0, zeros(4)),
    fullBox('stsc', 0, 0, zeros(4)),
    fullBox('stsz', 0, 0, zeros(8)),
    fullBox('stco', 0, 0, zeros(4)),
  );

function sampleEntry(track: TrackDescription): Uint8Array {
  if (track.codec === 'aac') return aacEntry(track);
  if (track.codec === 'opus') return opusEntry(track);
  const { codec, config = zeros(0), inBand = false } = track;
  if (codec === 'vp8') return pictureEntry('vp08', track, box('vpcC', config));
  return pictureEntry(inBand ? 'avc3' : 'avc1', track, box('avcC', config));
}

/** Opus in stereo with the usual samples ahead of the sound, as browsers send it (Opus in ISOBMFF, 4.3). */
const opusEntry = ({ timescale }: TrackDescription): Uint8Array =>
  box(
    'Opus',
    zeros(6),
    u16(1),
    zeros(8),
    u16(2),
    u16(16),
    zeros(4),
    u32(timescale << 16),
    box('dOps', [0, 2], u16(312), u32(timescale), u16(0), [0]),
  );

const pictureEntry = (
  type: string,
  { width = 0, height = 0 }: TrackDescription,
  config: Uint8Array,
): Uint8Array =>
  box(
    type,
    zeros(6),
    u16(1),
    zeros(16),
    u16(width),
    u16(height),
    u32(0x480000),
    u32(0x480000),
    zeros(4),
    u16(1),
    zeros(32),
    u16(24),
    u16(0xffff),
    config,
  );

function aacEntry({ timescale, config = zeros(0), bitrate }: TrackDescription): Uint8Array {
  const channels = ((config[1] ?? 0) >> 3) & 15;
  const decoder = [0x40, 0x15, 0, 0, 0, ...u32(bitrate), ...u32(bitrate)];
  const elementary = descriptor(3, [
    ...u16(1),
    0,
    ...descriptor(4, [...decoder, ...descriptor(5, [...config])]),
    ...descriptor(6, [2]),
  ]);
  return box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(channels),
    u16(16),
    zeros(4),
    u32(timescale << 16),
    fullBox('esds', 0, 0, elementary),
  );
}

/** An MPEG-4 descriptor shorter than 128 bytes. */
const descriptor = (tag: number, content: readonly number[]): readonly number[] => [
  tag,
  content.length,
  ...content,
];
