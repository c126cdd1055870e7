import { expect } from 'chai';
import { eventually } from '../../src/testing/assert.ts';
import { readFeed, unbroken, type FeedReader } from '../../src/testing/feed-reader.ts';
import { feedContract } from '../../src/testing/index.ts';
import { carriedFeed, type CarriedFeed } from './livekit-feed-stage.ts';

const hasWebRtc = 'RTCPeerConnection' in globalThis;
const patientIt = (name: string, body: () => void | Promise<void>): unknown =>
  it(name, body).timeout(40_000);

(hasWebRtc ? describe : describe.skip)('livekitFeed, its cues carried through a room', () => {
  feedContract({ describe, it: patientIt }, carriedFeed, { without: ['renew'] });

  let subject: CarriedFeed;
  let reader: FeedReader;
  const follows = (): Promise<unknown> => eventually(() => subject.open() === 0, 'no HTTP feed');

  beforeEach(async () => {
    subject = await carriedFeed();
    reader = readFeed(subject.feed);
    await reader.next('snapshot');
  });
  afterEach(async () => {
    await reader.stop();
    await subject.dispose!();
  });

  it('closes the HTTP feed once the room follows, and brings each cue once', async () => {
    await follows();
    const { seq } = reader.position!;
    for (let i = 0; i < 3; i++) await subject.cue();
    await reader.cue(seq + 3);
    expect(subject.open()).to.equal(0);
    unbroken(reader);
  });

  it('reads over HTTP what the room has lost, and follows it again', async () => {
    await follows();
    const { seq } = reader.position!;
    subject.lose();
    await subject.cue();
    await subject.cue();
    await reader.cue(seq + 2);
    await follows();
    unbroken(reader);
  });

  it('goes on over HTTP when the room is lost', async () => {
    await follows();
    await subject.leave();
    await eventually(() => subject.open() === 1, 'an HTTP feed');
    const { seq } = reader.position!;
    await subject.cue();
    await reader.cue(seq + 1);
    unbroken(reader);
    expect(reader.messages.some(({ kind }) => kind === 'waiting')).to.equal(false);
  });

  it('passes over what is no message, and what is of another log', async () => {
    await follows();
    for (const text of ['', '{"event":', '[]', 'null', '{"event":"cue"}', '"cue"'])
      await subject.say(text);
    await subject.say(JSON.stringify({ event: 'cue', epoch: 'other', data: { seq: 1 } }));
    const { seq } = reader.position!;
    await subject.cue();
    await reader.cue(seq + 1);
    unbroken(reader);
    await follows();
  });
});
