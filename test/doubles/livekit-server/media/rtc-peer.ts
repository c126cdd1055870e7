import * as library from 'node-datachannel';
import type { DataChannel, DataChannelInitConfig, PeerConnection, Track } from 'node-datachannel';
import {
  candidatePort,
  iceCredentials,
  withCandidates,
  withoutCandidates,
} from '../../../../examples/live-server/webrtc/sdp.ts';
import type { GateRoute } from '../../../../examples/live-server/webrtc/udp-routes.ts';
import type { UdpGate } from '../../../../examples/live-server/webrtc/udp-gate.ts';

/** A peer connection of node-datachannel's that clients reach through the double's one UDP port. */
export interface RtcPeer {
  /** Adds a track; once for each `mid`. */
  addTrack(section: library.Audio | library.Video): Track;
  createDataChannel(label: string, config: DataChannelInitConfig): DataChannel;
  /** Answers an offer; the answer holds the gate's candidates. */
  answer(offer: string): Promise<string>;
  /** Offers what was added so far. */
  offer(): Promise<string>;
  accept(answer: string): void;
  /** No packet passes any more, in neither direction, and nobody is told. */
  cut(): void;
  /** Settles once when ICE and DTLS are through; never, when they are not. */
  readonly connected: Promise<void>;
  close(): void;
}

export interface RtcPeerOptions {
  readonly gate: UdpGate;
  /** False: every packet is dropped, as where UDP is blocked. */
  readonly reachable: boolean;
  onDataChannel?(channel: DataChannel): void;
}

/** The next local description. The library's own getter may still hold the one before. */
const nextDescription = (pc: PeerConnection): Promise<string> =>
  new Promise((resolve) => pc.onLocalDescription((sdp) => resolve(sdp)));

/** Settles when all candidates are known, which is at once: the only interface is 127.0.0.1. */
const gathered = (pc: PeerConnection): Promise<void> =>
  new Promise((resolve) => {
    if (pc.gatheringState() === 'complete') return resolve();
    pc.onGatheringStateChange((state) => {
      if (state === 'complete') resolve();
    });
  });

export function openRtcPeer({ gate, reachable, onDataChannel }: RtcPeerOptions): RtcPeer {
  const pc = new library.PeerConnection('livekit-double', {
    iceServers: [],
    bindAddress: '127.0.0.1',
    disableAutoNegotiation: true,
    forceMediaTransport: true,
  });
  // Every wrapper of a track and a channel is kept: one that is collected as garbage closes the native one.
  const kept: (Track | DataChannel)[] = [];
  const keep = <T extends Track | DataChannel>(one: T): T => {
    // Without a listener the library never lets go of the wrapper, and the process never ends.
    one.onClosed(() => undefined);
    kept.push(one);
    return one;
  };
  let route: GateRoute | undefined;
  let cut = !reachable;
  let closed = false;
  pc.onDataChannel((channel) => {
    onDataChannel?.(keep(channel));
  });
  const connected = new Promise<void>((resolve) =>
    pc.onStateChange((state) => {
      if (state === 'connected') setImmediate(resolve);
    }),
  );
  const openRoute = (): void => {
    const sdp = pc.localDescription()?.sdp ?? '';
    const { ufrag, password } = iceCredentials(sdp);
    const port = candidatePort(sdp, '127.0.0.1');
    if (!ufrag || !password || !port) throw new Error('The library has no socket on 127.0.0.1.');
    if (!cut) route ??= gate.open({ ufrag, password, port });
  };
  const describe = async (type: 'offer' | 'answer'): Promise<string> => {
    const described = nextDescription(pc);
    pc.setLocalDescription(type);
    const sdp = await described;
    await gathered(pc);
    if (closed) throw new Error('The connection was closed.');
    openRoute();
    return withCandidates(sdp, gate.addresses(), gate.port);
  };
  return {
    connected,
    addTrack: (section) => keep(pc.addTrack(section)),
    createDataChannel: (label, config) => keep(pc.createDataChannel(label, config)),
    answer(offer) {
      // The client always knocks first: its candidates are not needed.
      pc.setRemoteDescription(withoutCandidates(offer), 'offer');
      return describe('answer');
    },
    offer: () => describe('offer'),
    accept: (answer) => pc.setRemoteDescription(withoutCandidates(answer), 'answer'),
    cut() {
      cut = true;
      route?.close();
    },
    close() {
      if (closed) return;
      closed = true;
      route?.close();
      for (const one of kept.splice(0)) one.close();
      pc.close();
    },
  };
}
