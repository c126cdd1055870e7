import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isTroubled,
  situationOf,
  type Facts,
} from '../../../src/components/player/stage/situation.ts';
import type { MediaError, MediaState } from '../../../src/core/ports.ts';

const error: MediaError = { area: 'media', reason: 'silent', message: '' };
const PLAYING: MediaState = {
  phase: 'playing',
  transport: 'whep',
  playback: 'playing',
  muted: true,
  error: null,
};
const situation = (media: Partial<MediaState>, facts: Partial<Facts> = {}): string =>
  situationOf({
    media: { ...PLAYING, ...media },
    phase: 'live',
    isRecording: false,
    patience: 'panel',
    isOnline: true,
    hasFailed: false,
    ...facts,
  });
const DARK: Partial<MediaState> = { transport: null, playback: 'stopped' };

describe('what the viewer is told of sound and picture', () => {
  it('is nothing while they come, also while a better line is tried', () => {
    assert.equal(situation({}), 'playing');
    assert.equal(situation({ phase: 'probing' }), 'playing');
    assert.equal(situation({ soundOnly: true }), 'sound-only');
  });

  it('is nothing of a trouble that patience still covers', () => {
    for (const patience of ['quiet', 'word'] as const)
      assert.equal(situation({ phase: 'switching', error }, { patience }), 'playing');
  });

  it('is what is done about it after that', () => {
    assert.equal(situation({ phase: 'switching', error }), 'reconnecting');
    assert.equal(situation({ phase: 'failed', error }), 'reconnecting');
    assert.equal(situation({ phase: 'suspect' }), 'waiting');
    assert.equal(situation({ phase: 'switching', error }, { isOnline: false }), 'offline');
  });

  it('is at once that there is no network, where a trouble has begun', () => {
    const facts = { isOnline: false, patience: 'quiet' } as const;
    assert.equal(situation({ phase: 'suspect' }, facts), 'offline');
    assert.equal(situation({ phase: 'switching', error }, facts), 'offline');
  });

  it('is not that they are offline while a picture still comes', () => {
    assert.equal(situation({}, { isOnline: false }), 'playing');
  });

  it('is that it connects, until all ways have failed, and then that, until a picture comes', () => {
    assert.equal(situation({ ...DARK, phase: 'connecting' }), 'connecting');
    assert.equal(situation({ ...DARK, phase: 'connecting', error }), 'connecting');
    assert.equal(situation({ ...DARK, phase: 'failed', error }), 'failed');
    assert.equal(situation({ ...DARK, phase: 'connecting', error }, { hasFailed: true }), 'failed');
    assert.equal(situation({ ...DARK, phase: 'connecting' }, { isOnline: false }), 'offline');
  });

  it('is that the browser waits, before everything else', () => {
    const blocked = { ...DARK, phase: 'connecting', playback: 'blocked', error } as const;
    assert.equal(situation(blocked), 'blocked');
    assert.equal(isTroubled({ ...PLAYING, ...blocked }), false);
  });

  it('is that the show is over where the source closed because of that', () => {
    assert.equal(situation({ phase: 'ended' }), 'ended');
    assert.equal(situation({ phase: 'failed', error }, { phase: 'ended' }), 'ended');
    assert.equal(situation({}, { phase: 'ended' }), 'playing');
  });

  it('is the trouble itself where the recording of an ended show stops', () => {
    const facts = { phase: 'ended', isRecording: true } as const;
    assert.equal(situation({ phase: 'switching', error }, facts), 'reconnecting');
  });

  it('is that the show has not started where the studio is late', () => {
    const late = { ...error, reason: 'not-live' } as const;
    const media = { ...DARK, phase: 'failed', error: late } as const;
    assert.equal(situation(media, { phase: 'scheduled' }), 'soon');
    assert.equal(situation(media), 'failed');
  });
});
