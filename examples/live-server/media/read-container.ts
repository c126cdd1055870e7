import { BufferSource, EncodedPacketSink, Input, MP4, OGG } from 'mediabunny';
import type { InputTrack } from 'mediabunny';
import type { LoopSample, LoopTrack } from './clip.ts';
import { averageBitrate } from './loop-track.ts';

/** Reads the H.264 track of an MP4 file. `config` is its `avcC`. */
export async function readMp4(file: Uint8Array): Promise<LoopTrack> {
  using input = open(file);
  const found = await input.getPrimaryVideoTrack();
  const decoder = await found?.getDecoderConfig();
  if (!found || found.codec !== 'avc' || !decoder?.description) throw new Error('no H.264 in MP4');
  const { samples, seconds } = await readSamples(found);
  const track = {
    codec: 'h264',
    codecString: decoder.codec,
    timescale: 90_000,
    sampleDuration: 90_000 / Math.round(samples.length / seconds),
    samples,
    config: bytesOf(decoder.description),
    width: found.codedWidth,
    height: found.codedHeight,
  } as const;
  return { ...track, bitrate: averageBitrate(track) };
}

/** Reads an Opus track of 20 ms packets from an Ogg file. `config` is its `OpusHead`. */
export async function readOgg(file: Uint8Array): Promise<LoopTrack> {
  using input = open(file);
  const found = await input.getPrimaryAudioTrack();
  const decoder = await found?.getDecoderConfig();
  if (!found || found.codec !== 'opus' || !decoder?.description) throw new Error('no Opus in Ogg');
  const { samples } = await readSamples(found);
  const track = {
    codec: 'opus',
    codecString: 'opus',
    timescale: 48_000,
    sampleDuration: 960,
    samples,
    config: bytesOf(decoder.description),
  } as const;
  return { ...track, bitrate: averageBitrate(track) };
}

const open = (file: Uint8Array): Input =>
  new Input({ source: new BufferSource(file), formats: [MP4, OGG] });

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);

async function readSamples(
  track: InputTrack,
): Promise<{ samples: readonly LoopSample[]; seconds: number }> {
  const samples = [];
  let seconds = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    samples.push({ data: packet.data, key: packet.type === 'key' });
    seconds = packet.timestamp + packet.duration;
  }
  return { samples, seconds };
}
