import type { FaultBoard } from '../faults/faults.ts';
import type { Engine, Offer, Peer } from './engine.ts';
import { openNodeDataChannelEngine } from './node-datachannel-engine.ts';
import { candidatePort, iceCredentials, withCandidates } from './sdp.ts';
import { openUdpGate } from './udp-gate.ts';
import type { UdpGate } from './udp-gate.ts';
import { createWeather } from './weather.ts';
import { openWeriftEngine } from './werift-engine.ts';

/** A viewer's connection through the gate. */
export interface Viewer extends Peer {
  /** RTCP packets that came from the viewer so far. */
  readonly rtcpReceived: number;
}

/** Connections to viewers, all over one UDP port. */
export interface WebRtcBackend {
  /** Name of the WebRTC library in use. */
  readonly name: string;
  readonly udpPort: number;
  answer(offer: Offer): Promise<Viewer>;
  offer(): Promise<Viewer>;
  /** Frees the port. Close the viewers before. */
  close(): Promise<void>;
}

export interface WebRtcBackendOptions {
  readonly faults: FaultBoard;
  readonly log: (line: string) => void;
  /** Viewers on this machine alone. */
  readonly loopbackOnly?: boolean;
  /** UDP port for all viewers; 0, the default, takes a free one. */
  readonly udpPort?: number;
  /** Tried in order; the first that opens is used. */
  readonly engines?: readonly (() => Promise<Engine>)[];
}

async function throughGate(gate: UdpGate, peer: Peer): Promise<Viewer> {
  const { ufrag, password } = iceCredentials(peer.sdp);
  const port = candidatePort(peer.sdp, '127.0.0.1');
  if (!ufrag || !password || !port) {
    await peer.close();
    throw new Error('The WebRTC library has no socket on 127.0.0.1.');
  }
  const route = gate.open({ ufrag, password, port });
  void peer.closed.then(route.close);
  return {
    ...peer,
    sdp: withCandidates(peer.sdp, gate.addresses(), gate.port),
    get rtcpReceived() {
      return route.rtcpReceived;
    },
  };
}

async function firstEngine(options: WebRtcBackendOptions): Promise<Engine | null> {
  for (const open of options.engines ?? [openNodeDataChannelEngine, openWeriftEngine]) {
    try {
      return await open();
    } catch (error) {
      options.log(`WebRTC library not usable here: ${String(error)}`);
    }
  }
  return null;
}

/** Opens WebRTC with the first library that works; null, and said in the log: the show goes over HLS alone. */
export async function createWebRtcBackend(
  options: WebRtcBackendOptions,
): Promise<WebRtcBackend | null> {
  const engine = await firstEngine(options);
  if (!engine) {
    options.log('No WebRTC: the show is sent over HLS alone.');
    return null;
  }
  const gate = await openUdpGate({
    weather: createWeather(options.faults),
    port: options.udpPort ?? 0,
    loopbackOnly: options.loopbackOnly ?? false,
  });
  options.log(`WebRTC by ${engine.name}, UDP port ${gate.port}`);
  return {
    name: engine.name,
    udpPort: gate.port,
    answer: async (offer) => throughGate(gate, await engine.answer(offer)),
    offer: async () => throughGate(gate, await engine.offer()),
    close: () => gate.close(),
  };
}
