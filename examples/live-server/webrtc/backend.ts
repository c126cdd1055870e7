import type { FaultBoard } from '../faults/faults.ts';
import type { Engine, HostPeer, Offer, Peer } from './engine.ts';
import { openNodeDataChannelEngine } from './node-datachannel-engine.ts';
import { candidatePort, iceCredentials, withCandidates } from './sdp.ts';
import { openUdpGate } from './udp-gate.ts';
import type { UdpGate } from './udp-gate.ts';
import type { GateRoute } from './udp-routes.ts';
import { createWeather } from './weather.ts';
import { openWeriftEngine } from './werift-engine.ts';

/** A viewer's connection through the gate. */
export interface Viewer extends Peer {
  /** RTCP packets that came from the viewer so far. */
  readonly rtcpReceived: number;
}

/** A host's connection through the gate. */
export interface HostConnection extends HostPeer {
  /** Packets of any kind that came from the host so far. */
  readonly received: number;
}

/** Connections to viewers and hosts, all over one UDP port. */
export interface WebRtcBackend {
  /** Name of the WebRTC library in use. */
  readonly name: string;
  readonly udpPort: number;
  answer(offer: Offer): Promise<Viewer>;
  offer(): Promise<Viewer>;
  /** Takes in what a host sends; null: the library in use cannot. */
  readonly receive: ((offer: Offer) => Promise<HostConnection>) | null;
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

/** Opens the way to a peer's socket, and names the gate in its description. */
async function gated(
  gate: UdpGate,
  peer: Pick<Peer, 'sdp' | 'closed' | 'close'>,
): Promise<{ route: GateRoute; sdp: string }> {
  const { ufrag, password } = iceCredentials(peer.sdp);
  const port = candidatePort(peer.sdp, '127.0.0.1');
  if (!ufrag || !password || !port) {
    await peer.close();
    throw new Error('The WebRTC library has no socket on 127.0.0.1.');
  }
  const route = gate.open({ ufrag, password, port });
  void peer.closed.then(route.close);
  return { route, sdp: withCandidates(peer.sdp, gate.addresses(), gate.port) };
}

async function viewerThrough(gate: UdpGate, peer: Peer): Promise<Viewer> {
  const { route, sdp } = await gated(gate, peer);
  return {
    ...peer,
    sdp,
    get rtcpReceived() {
      return route.rtcpReceived;
    },
  };
}

async function hostThrough(gate: UdpGate, peer: HostPeer): Promise<HostConnection> {
  const { route, sdp } = await gated(gate, peer);
  return {
    ...peer,
    sdp,
    get received() {
      return route.received;
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
  const receive = engine.receive?.bind(engine);
  options.log(`WebRTC by ${engine.name}, UDP port ${gate.port}`);
  return {
    name: engine.name,
    udpPort: gate.port,
    answer: async (offer) => viewerThrough(gate, await engine.answer(offer)),
    offer: async () => viewerThrough(gate, await engine.offer()),
    receive: receive ? async (offer) => hostThrough(gate, await receive(offer)) : null,
    close: () => gate.close(),
  };
}
