import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createLane, type Lane } from './lane.ts';
import type { Line } from './line.ts';

/** A keyframe comes in one go: more than the system's usual buffer holds. */
const BUFFER = { recvBufferSize: 1024 * 1024, sendBufferSize: 1024 * 1024 };
const LOOPBACK = '127.0.0.1';

/** Carries UDP between viewers and media servers as a line would. */
export interface UdpRelay {
  /** The answer with this relay's ports in place of the server's. */
  route(answer: string): Promise<string>;
  close(): void;
}

/** Opens a relay without a way through it yet. */
export function openUdpRelay(line: Line): UdpRelay {
  const fronts = new Map<number, Promise<Front>>();
  const frontOf = (port: number): Promise<Front> => {
    const front = fronts.get(port) ?? openFront(port, line);
    fronts.set(port, front);
    return front;
  };
  return {
    async route(answer) {
      const lines = [];
      for (const text of answer.split('\r\n')) {
        const words = text.split(' ');
        const isWay = text.startsWith('a=candidate:') && words[2]?.toLowerCase() === 'udp';
        if (isWay) {
          const front = await frontOf(Number(words[5]));
          front.expect(picturePayloads(answer));
          words[5] = String(front.port);
        }
        lines.push(words.join(' '));
      }
      return lines.join('\r\n');
    },
    close() {
      for (const front of fronts.values()) void front.then((one) => one.close());
      fronts.clear();
    },
  };
}

/** The relay's port for one port of a server's. */
interface Front {
  readonly port: number;
  /** Which payload types are pictures. */
  expect(pictures: ReadonlySet<number>): void;
  close(): void;
}

async function openFront(target: number, line: Line): Promise<Front> {
  const front = await bound(createSocket({ type: 'udp4', ...BUFFER }));
  const flows = new Map<string, Flow>();
  let pictures: ReadonlySet<number> = new Set();
  const back = (packet: Buffer, port: number, address: string): void => {
    if (line.weather.breaksPictures && endsPicture(packet, pictures)) return;
    flows.get(`${address}:${port}`)?.down(packet, () => front.send(packet, port, address));
  };
  front.on('message', (packet, { port, address }) => {
    const name = `${address}:${port}`;
    const flow = flows.get(name) ?? openFlow(target, line, (answer) => back(answer, port, address));
    flows.set(name, flow);
    flow.up(packet);
  });
  return {
    port: (front.address() as AddressInfo).port,
    expect: (payloads) => void (pictures = payloads),
    close() {
      for (const flow of flows.values()) flow.close();
      front.close();
    },
  };
}

/** One viewer's way to one server. */
interface Flow {
  up(packet: Buffer): void;
  down(packet: Buffer, send: () => void): void;
  close(): void;
}

function openFlow(target: number, line: Line, receive: (packet: Buffer) => void): Flow {
  const socket = createSocket({ type: 'udp4', ...BUFFER });
  const lanes: Readonly<Record<'up' | 'down', Lane>> = { up: createLane(), down: createLane() };
  let isOpen = true;
  // A server that was killed refuses packets: the same as loss.
  socket.on('error', () => undefined);
  socket.on('message', receive);
  const pass = (packet: Buffer, way: 'up' | 'down', send: () => void): void => {
    const due = line.packetDue(packet.length, way === 'down');
    if (due !== null) lanes[way].push(due, () => isOpen && send());
  };
  return {
    up: (packet) => pass(packet, 'up', () => socket.send(packet, target, LOOPBACK)),
    down: (packet, send) => pass(packet, 'down', send),
    close() {
      isOpen = false;
      lanes.up.clear();
      lanes.down.clear();
      socket.close();
    },
  };
}

async function bound(socket: Socket): Promise<Socket> {
  socket.on('error', () => undefined);
  socket.bind(0, '0.0.0.0');
  await once(socket, 'listening');
  return socket;
}

/** Payload types of a description's pictures, repeats included. */
export function picturePayloads(sdp: string): ReadonlySet<number> {
  const section = /^m=video \d+ \S+ ([\d ]+)/m.exec(sdp)?.[1] ?? '';
  return new Set(section.split(' ').map(Number));
}

/** Whether a packet is RTP (its header is never encrypted) and the last one of a picture. */
export function endsPicture(packet: Buffer, pictures: ReadonlySet<number>): boolean {
  const [first = 0, second = 0] = packet;
  return first >> 6 === 2 && second >= 128 && pictures.has(second & 127);
}
