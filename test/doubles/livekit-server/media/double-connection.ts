import { SessionDescription } from '@livekit/protocol';
import type { Connection, ConnectionHost } from './connection.ts';
import { dressDescription } from './dress-description.ts';
import { readOfferedSections } from './offer-sections.ts';
import { openRtcPeer } from './rtc-peer.ts';
import type { RtcPeer } from './rtc-peer.ts';
import { createSlots } from './slots.ts';
import type { Slots } from './slots.ts';
import { addSendingTrack } from './track-sender.ts';
import { createUplink } from './uplink.ts';

const PAYLOAD_TYPES = { audio: 111, video: 96 } as const;

/**
 * Puts each wanted track in a section of its own, never used again: the browser would give the new
 * track the old one's name. Sections' names are no numbers: the data section takes the next free one.
 */
function fill(peer: RtcPeer, slots: Slots): void {
  for (const { kind } of slots.missing()) {
    const section = { kind, mid: `${kind}-${slots.count}`, payloadType: PAYLOAD_TYPES[kind] };
    slots.add(section, addSendingTrack(peer, section));
  }
  slots.assign();
}

/** The connection that the client receives on: the double makes its offers, one at a time. */
function openSubscriber(host: ConnectionHost): Omit<Connection, 'offered'> {
  const peer = openRtcPeer({ gate: host.gate, reachable: host.reachable });
  const slots = createSlots(host.feedStarted, false);
  host.dataChannel(peer.createDataChannel('_reliable', {}), 'out');
  host.dataChannel(peer.createDataChannel('_lossy', { unordered: true, maxRetransmits: 0 }), 'out');
  let id = 0;
  let pending = false;
  let closed = false;
  void peer.connected.then(host.connected);

  const negotiate = async (): Promise<void> => {
    if (pending || (id > 0 && slots.missing().length === 0 && !slots.ending())) return;
    pending = true;
    fill(peer, slots);
    const sdp = dressDescription(await peer.offer(), slots.dresses());
    const midToTrackId = slots.trackIds();
    host.sendOffer(new SessionDescription({ type: 'offer', sdp, id: ++id, midToTrackId }));
  };
  const offer = (): void => {
    negotiate().catch((error: unknown) => {
      if (!closed) host.refuse(`an offer: ${String(error)}`);
    });
  };
  return {
    feeds: slots.feeds,
    want(tracks) {
      slots.want(tracks);
      offer();
    },
    answered(description) {
      if (!pending || description.id !== id) return;
      peer.accept(description.sdp);
      pending = false;
      slots.start();
      offer();
    },
    cut: peer.cut,
    close() {
      closed = true;
      slots.close();
      peer.close();
    },
  };
}

/** Signal v0: the client receives on one connection and sends on another, made when it first sends. */
export function openDoubleConnection(host: ConnectionHost): Connection {
  const subscriber = openSubscriber(host);
  let publisher: RtcPeer | undefined;
  let uplink: ReturnType<typeof createUplink> | undefined;
  let turn: Promise<void> = Promise.resolve();

  const answer = async ({ sdp, id }: SessionDescription): Promise<void> => {
    publisher ??= openRtcPeer({
      gate: host.gate,
      reachable: host.reachable,
      onDataChannel: (channel) => host.dataChannel(channel, 'in'),
    });
    uplink ??= createUplink(publisher, host);
    const offered = readOfferedSections(sdp);
    for (const section of offered) uplink.take(section);
    const answered = dressDescription(await publisher.answer(sdp), uplink.dresses(), offered);
    host.sendAnswer(new SessionDescription({ type: 'answer', sdp: answered, id }));
  };
  return {
    feeds: subscriber.feeds,
    want: subscriber.want,
    answered: subscriber.answered,
    offered(description) {
      const answered = turn.then(() => answer(description));
      turn = answered.catch(() => undefined);
      return answered;
    },
    cut() {
      subscriber.cut();
      publisher?.cut();
    },
    close() {
      subscriber.close();
      publisher?.close();
    },
  };
}
