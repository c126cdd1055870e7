import type { RemoteTrackPublication, Room } from 'livekit-client';
import type { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { livekitFailure } from './errors.ts';
import type * as failingModule from './failing.ts';
import type { Guest } from './guest.ts';
import { joinRoom, type Joined, type LivekitOptions } from './joining.ts';

const CHANGES = [
  'TrackPublished',
  'TrackUnpublished',
  'TrackSubscribed',
  'TrackUnsubscribed',
  'TrackMuted',
  'TrackUnmuted',
  'Reconnected',
] as const;

/** A room that is joined once, for all of its guests, and left with the last of them. */
export class SharedRoom {
  readonly url: string;
  /** Null until it is joined, and again when it was left. */
  room: Room | null = null;
  /** A guest finds that nothing comes: whoever opens next joins anew. */
  sick = false;
  /** Another room was joined in its place. */
  retired = false;
  readonly #guests = new Set<Guest>();
  readonly #life = new AbortController();
  readonly #joined: Promise<void>;

  /** @param onChange is called when it is joined, and when it is left */
  constructor(
    source: MediaSource,
    pictures: boolean,
    options: LivekitOptions,
    onChange: (isOver: boolean) => void,
  ) {
    const { signal } = this.#life;
    this.url = source.url;
    signal.addEventListener('abort', () => {
      this.room = null;
      onChange(true);
    });
    this.#joined = joinRoom(source, pictures, options, signal).then((joined) => {
      this.#settle(joined);
      onChange(false);
    });
    this.#joined.catch(() => this.#life.abort());
  }

  /** Well, or still on the way. */
  get isFit(): boolean {
    return !this.sick && (!this.room || this.room.state === 'connected');
  }

  /** Lets a guest in once the room is joined, until `signal` aborts. Rejects with a `MediaFailure`. */
  async take(guest: Guest, signal: AbortSignal): Promise<this> {
    this.#guests.add(guest);
    signal.addEventListener('abort', () => {
      this.#guests.delete(guest);
      if (this.#guests.size === 0) this.#life.abort();
      else this.#tell();
    });
    await this.#joined.catch(async (cause: unknown) => {
      const { joiningFailure } = await failing();
      throw joiningFailure(cause);
    });
    this.#tell();
    return this;
  }

  /** What happens in the room reaches the guests. */
  #settle({ room, RoomEvent }: Joined): void {
    this.room = room;
    // The engine empties a room that it joins anew, and only then says that it is reconnecting.
    for (const name of CHANGES) room.on(RoomEvent[name], () => queueMicrotask(this.#tell));
    room.on(RoomEvent.TrackSubscriptionFailed, (sid, _participant, reason) =>
      this.#fail(({ refusedError }) => refusedError(reason, sid, room, this.#guests)),
    );
    // The engine tries for up to 45 s to get a lost line back. The ladder does not wait for that: it
    // counts packets, goes on in another source, and leaves this room.
    room.on(RoomEvent.Disconnected, (reason) => {
      const { retired } = this;
      this.#fail(({ leavingError }) => leavingError(reason, retired));
    });
  }

  #fail(tell: (words: typeof failingModule) => MediaError | null | undefined): void {
    failing()
      .then(tell)
      .then(this.#end, ({ error }: MediaFailure) => this.#end(error));
  }

  /** Undefined: that is no end. */
  readonly #end = (error: MediaError | null | undefined): void => {
    if (error === undefined) return;
    for (const guest of this.#guests) guest.left(error);
    this.#life.abort();
  };

  /** Gets what the guests want, and nothing else. */
  readonly #tell = (): void => {
    const { room } = this;
    // While the engine tries to get a lost line back nobody seems to be there: that is silence, no empty stage.
    if (room?.state !== 'connected') return;
    const wanted = new Set([...this.#guests].flatMap((guest) => guest.changed(room)));
    for (const { trackPublications } of room.remoteParticipants.values())
      for (const publication of trackPublications.values() as Iterable<RemoteTrackPublication>) {
        const isWanted = wanted.has(publication);
        if (publication.isDesired !== isWanted) publication.setSubscribed(isWanted);
      }
  };
}

/** Who cannot even get the words for it has no line: that is all that is to be told then. */
const failing = (): Promise<typeof failingModule> =>
  import('./failing.ts').catch((cause: unknown) => {
    throw livekitFailure('unreachable', 'The room cannot be reached.', cause);
  });
