import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { createUdpRoutes } from './udp-routes.ts';
import type { UdpRoutes } from './udp-routes.ts';
import type { Weather } from './weather.ts';

/**
 * The one UDP port that all viewers use. Behind it each session has a socket on 127.0.0.1, found by
 * the name that the viewer's ICE checks carry. Nothing passes that did not begin with such a check,
 * and all of it goes through the weather.
 */
export interface UdpGate extends Pick<UdpRoutes, 'open'> {
  readonly port: number;
  /** Where viewers can reach the port, best first. */
  addresses(): readonly string[];
  close(): Promise<void>;
}

export interface UdpGateOptions {
  readonly weather: Weather;
  /** 0 takes a free port. */
  readonly port: number;
  /** Lets no packet in that comes from another machine. */
  readonly loopbackOnly: boolean;
}

/** This machine's addresses, 127.0.0.1 last. Firefox does not use that one while there is another. */
function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return [...outside.map(({ address }) => address), '127.0.0.1'];
}

async function bindFront(port: number): Promise<Socket> {
  const front = createSocket({
    type: 'udp4',
    recvBufferSize: 1024 * 1024,
    // Hosts are numbers here: saves a trip through the resolver for each packet.
    lookup: (host, _options, done) => done(null, host, 4),
  });
  const listening = once(front, 'listening');
  front.bind(port, '0.0.0.0');
  await listening;
  // A viewer's port that has just closed: the same as loss.
  front.on('error', () => undefined);
  return front;
}

/** Opens the gate. Rejects when the port is taken. */
export async function openUdpGate(options: UdpGateOptions): Promise<UdpGate> {
  const front = await bindFront(options.port);
  const { weather, loopbackOnly } = options;
  let closed = false;
  let own = ownAddresses();
  const routes = createUdpRoutes((packet, { port, address }) =>
    weather(() => {
      if (!closed) front.send(packet, port, address);
    }),
  );
  front.on('message', (packet, from) => {
    if (loopbackOnly && !own.includes(from.address)) return;
    weather(() => routes.receive(packet, from));
  });
  return {
    port: front.address().port,
    addresses: () => (own = ownAddresses()),
    open: routes.open,
    async close() {
      if (closed) return;
      closed = true;
      routes.close();
      await new Promise<void>((done) => front.close(() => done()));
    },
  };
}
