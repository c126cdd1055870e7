import { randomUUID } from 'node:crypto';
import {
  DataPacket,
  DataStream_Chunk,
  DataStream_Header,
  DataStream_OperationType,
  DataStream_TextHeader,
  DataStream_Trailer,
  UserPacket,
} from '@livekit/protocol';

/** Who seems to have sent a packet of the double's own. */
export interface PacketOrigin {
  readonly participantIdentity: string;
  readonly participantSid: string;
}

/** Bytes of text in one packet: what LiveKit's own clients take. */
const CHUNK = 15_000;

/** A text as the packets of a text stream: header, chunks, trailer. */
export function textStream(topic: string, text: string, origin: PacketOrigin): DataPacket[] {
  const streamId = randomUUID();
  const bytes = new TextEncoder().encode(text);
  const header = new DataStream_Header({
    streamId,
    topic,
    timestamp: BigInt(Date.now()),
    mimeType: 'text/plain',
    totalLength: BigInt(bytes.length),
    contentHeader: {
      case: 'textHeader',
      value: new DataStream_TextHeader({ operationType: DataStream_OperationType.CREATE }),
    },
  });
  const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => {
    const content = bytes.subarray(index * CHUNK, (index + 1) * CHUNK);
    return new DataStream_Chunk({ streamId, chunkIndex: BigInt(index), content });
  });
  return [
    new DataPacket({ ...origin, value: { case: 'streamHeader', value: header } }),
    ...chunks.map((value) => new DataPacket({ ...origin, value: { case: 'streamChunk', value } })),
    new DataPacket({
      ...origin,
      value: { case: 'streamTrailer', value: new DataStream_Trailer({ streamId }) },
    }),
  ];
}

/** Bytes as one user packet: `RoomEvent.DataReceived` in livekit-client. */
export function userPacket(
  payload: Uint8Array<ArrayBuffer>,
  topic: string | undefined,
  origin: PacketOrigin,
): DataPacket {
  const value = new UserPacket({ ...origin, payload, ...(topic !== undefined && { topic }) });
  return new DataPacket({ ...origin, value: { case: 'user', value } });
}
