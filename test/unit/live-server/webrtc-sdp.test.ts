import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  candidatePort,
  iceCredentials,
  readOffer,
  withCandidates,
} from '../../../examples/live-server/webrtc/sdp.ts';
import { readSdpFragment } from '../../../examples/live-server/webrtc/sdp-fragment.ts';

const SESSION = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1'];
const ICE = ['a=ice-ufrag:abcd', 'a=ice-pwd:0123456789012345678901', 'a=fingerprint:sha-256 AA:BB'];
const AUDIO = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 0',
  ...ICE,
  'a=mid:0',
  'a=recvonly',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 useinbandfec=1',
  'a=rtpmap:63 red/48000/2',
  'a=fmtp:63 111/111',
  'a=rtpmap:0 PCMU/8000',
  'a=candidate:1 1 udp 2122260223 192.0.2.77 50000 typ host',
];
const VIDEO = [
  'm=video 9 UDP/TLS/RTP/SAVPF 102 96 97 98',
  ...ICE,
  'a=mid:1',
  'a=recvonly',
  'a=rtpmap:102 H264/90000',
  'a=fmtp:102 packetization-mode=1',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 nack pli',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rtpmap:98 VP9/90000',
  'a=rtcp-fb:98 nack pli',
];
const sdp = (...parts: string[][]): string => parts.flat().join('\r\n').concat('\r\n');

describe('reading an offer', () => {
  it('finds the mid and payload type of sound and picture', () => {
    const read = readOffer(sdp(SESSION, AUDIO, VIDEO));
    assert.ok(read.ok);
    assert.deepEqual(read.offer.media, [
      { kind: 'audio', mid: '0', payloadType: 111, codec: 'opus' },
      { kind: 'video', mid: '1', payloadType: 96, codec: 'vp8', rtx: 97 },
    ]);
  });

  it('keeps VP8 with its retransmission, and Opus, and leaves out all else and the candidates', () => {
    const read = readOffer(sdp(SESSION, AUDIO, VIDEO));
    assert.ok(read.ok);
    const lines = read.offer.sdp.split('\r\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('m=')),
      ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'm=video 9 UDP/TLS/RTP/SAVPF 96 97'],
    );
    assert.ok(!/H264|VP9|PCMU|red|candidate/.test(read.offer.sdp));
    assert.ok(lines.includes('a=rtcp-fb:96 nack pli') && lines.includes('a=ice-ufrag:abcd'));
  });

  it('takes picture alone, sound alone, and either order', () => {
    for (const parts of [[AUDIO], [VIDEO], [VIDEO, AUDIO]]) {
      const read = readOffer(sdp(SESSION, ...parts));
      assert.ok(read.ok);
      assert.equal(read.offer.media.length, parts.length);
    }
  });

  const without = (part: string[], pattern: RegExp): string[] =>
    part.filter((line) => !pattern.test(line));
  for (const [name, text, reason] of [
    ['nothing', '', 'malformed'],
    ['JSON', '{"type":"offer"}', 'malformed'],
    ['no media', sdp(SESSION), 'malformed'],
    ['no ICE name', sdp(SESSION, without(AUDIO, /ufrag/)), 'malformed'],
    ['no fingerprint', sdp(SESSION, without(AUDIO, /fingerprint/)), 'malformed'],
    ['two pictures', sdp(SESSION, VIDEO, VIDEO), 'malformed'],
    [
      'a data channel',
      sdp(SESSION, AUDIO, ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel']),
      'malformed',
    ],
    ['a sender', sdp(SESSION, [...without(AUDIO, /recvonly/), 'a=sendonly']), 'malformed'],
    ['H.264 alone', sdp(SESSION, without(VIDEO, /VP8/)), 'no-codec'],
  ] as const) {
    it(`refuses an offer with ${name}: ${reason}`, () => {
      const read = readOffer(text);
      assert.ok(!read.ok);
      assert.equal(read.fault.reason, reason);
    });
  }
});

describe('the candidates of a description', () => {
  const ours = sdp(SESSION, [...AUDIO, 'a=candidate:2 1 UDP 1 127.0.0.1 40000 typ host'], VIDEO);

  it('tell the port of the socket at an address', () => {
    assert.equal(candidatePort(ours, '127.0.0.1'), 40_000);
    assert.equal(candidatePort(ours, '192.0.2.77'), 50_000);
    assert.equal(candidatePort(ours, '192.0.2.78'), undefined);
  });

  it('are replaced by those of the gate, the first preferred', () => {
    const lines = withCandidates(ours, ['192.0.2.5', '127.0.0.1'], 4000).split('\r\n');
    const candidates = lines.filter((line) => line.startsWith('a=candidate:'));
    assert.deepEqual(
      candidates.map((line) => line.split(' ').slice(4, 6).join(':')),
      ['192.0.2.5:4000', '127.0.0.1:4000'],
    );
    const [first, second] = candidates.map((line) => Number(line.split(' ')[3]));
    assert.ok(first! > second!);
    assert.ok(
      lines.indexOf(candidates[0]!) < lines.findIndex((line) => line.startsWith('m=video')),
    );
  });

  it('do not give the engine’s own socket away', () => {
    const text = withCandidates(
      ours.replace('m=audio 9', 'm=audio 40000') + 'c=IN IP4 192.0.2.77\r\n',
      ['127.0.0.1'],
      4000,
    );
    assert.ok(!/40000|192\.0\.2\.77/.test(text));
  });
});

describe('an ICE fragment', () => {
  it('names the ICE session that it belongs to', () => {
    const body = 'a=ice-ufrag:abcd\r\na=ice-pwd:x\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n';
    assert.deepEqual(readSdpFragment(body), { ufrag: 'abcd' });
  });

  it('may leave that out', () => {
    assert.deepEqual(readSdpFragment('a=end-of-candidates'), { ufrag: undefined });
  });

  it('is none when it says nothing of ICE, or is no SDP', () => {
    for (const body of ['', 'a=mid:0', '{"candidate":""}', 'a=candidate:1\r\nrubbish']) {
      assert.equal(readSdpFragment(body), null);
    }
  });

  it('and the credentials of a description are read alike', () => {
    assert.deepEqual(iceCredentials(sdp(SESSION, AUDIO)), {
      ufrag: 'abcd',
      password: '0123456789012345678901',
    });
  });
});
