import { Pong, SignalRequest, SignalResponse } from '@livekit/protocol';
import type { WebSocket } from 'ws';

type Message = SignalResponse['message'];
export type Request = SignalRequest['message'];

/** A client's signal connection. It may be cut and another take its place: the session goes on. */
export interface SignalLine {
  send(message: Message): void;
  /** Ends it in good order, after what was sent. */
  close(): void;
  /** Ends it as a broken network does: no close frame, no word. */
  cut(): void;
}

export interface SignalLineEvents {
  request(request: Request): void;
  closed(): void;
  unreadable(error: unknown): void;
}

const bytesOf = (data: Buffer | ArrayBuffer | Buffer[]): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);

/** Speaks LiveKit's protobuf over a WebSocket. Answers pings by itself. */
export function openSignalLine(socket: WebSocket, events: SignalLineEvents): SignalLine {
  const send = (message: Message): void => {
    if (socket.readyState === socket.OPEN) socket.send(new SignalResponse({ message }).toBinary());
  };
  const now = (): bigint => BigInt(Date.now());
  socket.on('message', (data) => {
    try {
      const { message } = SignalRequest.fromBinary(bytesOf(data));
      if (message.case === 'ping') send({ case: 'pong', value: now() });
      else if (message.case === 'pingReq') {
        const lastPingTimestamp = message.value.timestamp;
        send({ case: 'pongResp', value: new Pong({ lastPingTimestamp, timestamp: now() }) });
      } else events.request(message);
    } catch (error) {
      events.unreadable(error);
    }
  });
  socket.on('error', events.unreadable);
  socket.on('close', events.closed);
  return {
    send,
    close: () => socket.close(1000),
    cut: () => socket.terminate(),
  };
}
