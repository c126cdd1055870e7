import { setTimeout as pause } from 'node:timers/promises';
import { SessionDescription } from '@livekit/protocol';
import type { Connection, ConnectionHost } from './connection.ts';
import { dressDescription } from './dress-description.ts';
import { readOfferedSections } from './offer-sections.ts';
import type { OfferedSection } from './offer-sections.ts';
import { openRtcPeer } from './rtc-peer.ts';
import type { RtcPeer } from './rtc-peer.ts';
import { createSlots } from './slots.ts';
import type { Slots } from './slots.ts';
import { addSendingTrack } from './track-sender.ts';
import { createUplink } from './uplink.ts';
import type { Uplink } from './uplink.ts';

/**
 * Milliseconds that a connected client is given to take an answer. What comes before that, and the double's
 * packets do not name their section, Firefox takes for another section's, for good.
 */
const TAKING = 100;

/** Fits the offered sections to what the client sends and what it is to receive. */
function fill(peer: RtcPeer, slots: Slots, uplink: Uplink, offered: OfferedSection[]): void {
  for (const section of offered) {
    const { kind, mid, payloadType } = section;
    if (slots.has(mid) || uplink.take(section) || payloadType === undefined) continue;
    const own = { kind, mid, payloadType };
    slots.add(own, addSendingTrack(peer, own));
  }
  slots.assign();
}

/** Signal v1: one peer connection for both directions, and the client always makes the offer. */
export function openSingleConnection(host: ConnectionHost): Connection {
  const peer = openRtcPeer({
    gate: host.gate,
    reachable: host.reachable,
    onDataChannel: (channel) => host.dataChannel(channel, 'both'),
  });
  const slots = createSlots(host.feedStarted, true);
  const uplink = createUplink(peer, host);
  let ready = false;
  let asked = false;
  let linked = false;
  let closed = false;
  let turn: Promise<void> = Promise.resolve();
  void peer.connected.then(() => {
    linked = true;
    host.connected();
  });

  const more = (kind: 'audio' | 'video', missing: number): number => {
    return Math.max(0, missing - slots.free(kind));
  };
  const ask = (ending: boolean): void => {
    const missing = slots.missing();
    if (!ready || asked || (missing.length === 0 && !ending)) return;
    asked = true;
    const audios = missing.filter(({ kind }) => kind === 'audio').length;
    // What ends in the coming round frees sections for the round after it.
    host.requireSections(
      ending ? 0 : more('audio', audios),
      ending ? 0 : more('video', missing.length - audios),
    );
  };
  const answer = async ({ sdp, id }: SessionDescription): Promise<void> => {
    const offered = readOfferedSections(sdp);
    fill(peer, slots, uplink, offered);
    const dresses = new Map([...slots.dresses(), ...uplink.dresses()]);
    const answered = dressDescription(await peer.answer(sdp), dresses, offered);
    ready = true;
    asked = false;
    host.sendAnswer(
      new SessionDescription({ type: 'answer', sdp: answered, id, midToTrackId: slots.trackIds() }),
    );
    if (linked) await pause(TAKING);
    if (closed) return;
    slots.start();
    ask(slots.ending());
  };
  return {
    feeds: slots.feeds,
    want(tracks) {
      slots.want(tracks);
      ask(slots.ending());
    },
    offered(description) {
      const answered = turn.then(() => answer(description));
      turn = answered.catch(() => undefined);
      return answered;
    },
    answered: () => host.refuse('an answer in signal v1, where the client makes all offers'),
    cut: peer.cut,
    close() {
      closed = true;
      slots.close();
      peer.close();
    },
  };
}
