import { DataPacket } from '@livekit/protocol';
import type { DataChannel } from 'node-datachannel';

/** A client's data channels. */
export interface DataLines {
  attach(channel: DataChannel, direction: 'in' | 'out' | 'both'): void;
  /** Reliable packets wait for their channel; lossy ones are lost without it. */
  send(packet: DataPacket, lossy: boolean): void;
}

export interface DataLinesEvents {
  packet(packet: DataPacket, lossy: boolean): void;
  /** Bytes on a data track's channel, which the double does not know. */
  dataTrack(): void;
  unreadable(error: unknown): void;
}

const LOSSY = '_lossy';
const DATA_TRACK = '_data_track';

export function createDataLines(events: DataLinesEvents): DataLines {
  const outgoing = new Map<string, DataChannel>();
  const waiting: Buffer[] = [];
  const receive = (label: string, message: string | Buffer | ArrayBuffer): void => {
    if (label === DATA_TRACK) return events.dataTrack();
    if (typeof message === 'string') return events.unreadable(new Error('text on a data channel'));
    try {
      events.packet(DataPacket.fromBinary(new Uint8Array(message)), label === LOSSY);
    } catch (error) {
      events.unreadable(error);
    }
  };
  const flush = (channel: DataChannel): void => {
    for (const bytes of waiting.splice(0)) channel.sendMessageBinary(bytes);
  };
  return {
    attach(channel, direction) {
      const label = channel.getLabel();
      if (direction !== 'out') channel.onMessage((message) => receive(label, message));
      if (direction === 'in') return;
      const opened = (): void => {
        outgoing.set(label, channel);
        if (label !== LOSSY && label !== DATA_TRACK) flush(channel);
      };
      if (channel.isOpen()) opened();
      else channel.onOpen(opened);
    },
    send(packet, lossy) {
      const bytes = Buffer.from(packet.toBinary());
      const channel = outgoing.get(lossy ? LOSSY : '_reliable');
      if (channel?.isOpen()) channel.sendMessageBinary(bytes);
      else if (!lossy) waiting.push(bytes);
    },
  };
}
