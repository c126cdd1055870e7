import { createSocket } from 'node:dgram';

/** One viewer's address seen from the server's engine: a socket of its own on 127.0.0.1. */
export interface UdpFlow {
  /** Towards the engine. */
  send(packet: Buffer): void;
  close(): void;
}

/** A keyframe with the rest of its group comes in one go: more than the system's usual buffer holds. */
const RECEIVE_BUFFER = 1024 * 1024;

/** Opens a flow to the engine's socket at `port`; `receive` is handed what comes back. */
export function openUdpFlow(port: number, receive: (packet: Buffer) => void): UdpFlow {
  const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER });
  let waiting: Buffer[] | null = [];
  let closed = false;
  socket.on('message', receive);
  // An engine that has just closed its socket refuses packets: for a flow that is the same as loss.
  socket.on('error', () => undefined);
  socket.connect(port, '127.0.0.1', () => {
    for (const packet of waiting ?? []) socket.send(packet);
    waiting = null;
  });
  return {
    send(packet) {
      if (closed) return;
      if (waiting) waiting.push(packet);
      else socket.send(packet);
    },
    close() {
      if (closed) return;
      closed = true;
      socket.close();
    },
  };
}
