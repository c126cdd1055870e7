import { isRtcp } from './rtcp.ts';
import { rewriteMappedAddress, stunRecipient } from './stun.ts';
import type { UdpAddress } from './stun.ts';
import { openUdpFlow } from './udp-flow.ts';
import type { UdpFlow } from './udp-flow.ts';

/** An open way to one session's engine socket. */
export interface GateRoute {
  /** RTCP packets that came from the viewer so far: they only stop when the viewer is gone. */
  readonly rtcpReceived: number;
  /** Packets of any kind that came so far: ICE checks go on where media and RTCP pause. */
  readonly received: number;
  close(): void;
}

/** An engine's socket on 127.0.0.1, and the ICE name and password under which viewers ask for it. */
export interface RouteTarget {
  readonly ufrag: string;
  readonly password: string;
  readonly port: number;
}

/** Which packet is whose. */
export interface UdpRoutes {
  open(target: RouteTarget): GateRoute;
  /** Passes a viewer's packet on, if it belongs to a route. */
  receive(packet: Buffer, from: UdpAddress): void;
  close(): void;
}

interface Route extends RouteTarget {
  /** By the viewer's address. */
  readonly flows: Map<string, UdpFlow>;
  rtcpReceived: number;
  received: number;
}

/** A browser tries a few addresses at a time, and a phone on the move changes them; the oldest goes first. */
const FLOWS_PER_ROUTE = 16;

function deliver(packet: Buffer, route: Route, key: string): void {
  route.received++;
  if (isRtcp(packet)) route.rtcpReceived++;
  route.flows.get(key)?.send(packet);
}

type Reply = (packet: Buffer, to: UdpAddress) => void;

function openFlow(route: Route, from: UdpAddress, reply: Reply): UdpFlow {
  return openUdpFlow(route.port, (packet) => {
    // The engine saw the flow's own socket. A viewer told of 127.0.0.1 may drop the connection.
    rewriteMappedAddress(packet, from, route.password);
    reply(packet, from);
  });
}

/** Routes by the name in ICE checks, then by the address they came from. `reply` sends to a viewer. */
export function createUdpRoutes(reply: Reply): UdpRoutes {
  const byUfrag = new Map<string, Route>();
  const byAddress = new Map<string, Route>();
  const leave = (key: string): void => {
    const flows = byAddress.get(key)?.flows;
    flows?.get(key)?.close();
    flows?.delete(key);
    byAddress.delete(key);
  };
  const enter = (route: Route, key: string, from: UdpAddress): void => {
    leave(key);
    const [oldest] = route.flows.keys();
    if (oldest && route.flows.size >= FLOWS_PER_ROUTE) leave(oldest);
    byAddress.set(key, route);
    route.flows.set(key, openFlow(route, from, reply));
  };
  const shut = (route: Route): void => {
    byUfrag.delete(route.ufrag);
    for (const key of [...route.flows.keys()]) leave(key);
  };
  return {
    open(target) {
      const route = { ...target, flows: new Map<string, UdpFlow>(), rtcpReceived: 0, received: 0 };
      byUfrag.set(target.ufrag, route);
      return Object.assign(route, { close: () => shut(route) });
    },
    receive(packet, from) {
      const key = `${from.address}:${from.port}`;
      const asked = byUfrag.get(stunRecipient(packet) ?? '');
      if (asked && asked !== byAddress.get(key)) enter(asked, key, from);
      const route = byAddress.get(key);
      if (route) deliver(packet, route, key);
    },
    close: () => byUfrag.forEach(shut),
  };
}
