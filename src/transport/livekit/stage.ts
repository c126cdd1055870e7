import type { RemoteTrackPublication, Room } from 'livekit-client';
import type { MediaSource } from '../../protocol/manifest.ts';

/** Something that may be there. */
export type Publication = RemoteTrackPublication | undefined;

/** The pictures that are shown of a room, and all that is heard. */
export interface Stage {
  /** The stage's, and the inset's. */
  pictures(room: Room): readonly Publication[];
  sounds(room: Room): readonly RemoteTrackPublication[];
}

/**
 * Whose picture is shown: that of the participant named `stage`, else of the first who publishes one, for
 * as long as they do; of who is named `inset` where nobody else does. Everybody in the room is heard.
 */
export function createStage({ stage, inset }: MediaSource): Stage {
  let last: string | undefined;
  const published = (room: Room, wanted: string) =>
    [...room.remoteParticipants.values()].flatMap(({ identity, joinedAt, trackPublications }) =>
      [...(trackPublications.values() as Iterable<RemoteTrackPublication>)]
        .filter(({ kind }) => kind === wanted)
        .map((publication) => ({
          identity,
          publication,
          // By the alphabet a camera comes before a shared screen, that before whatever is unknown.
          rank: `${identity === inset ? 2 : identity === last ? 0 : 1}${publication.source}${Number(joinedAt)}`,
        })),
    );
  return {
    pictures(room) {
      const all = published(room, 'video').sort((a, b) => a.rank.localeCompare(b.rank));
      const first = all.find(({ identity }) => identity === (stage ?? identity));
      last = first?.identity ?? last;
      const second = all.find((one) => one !== first && one.identity === inset);
      return [first?.publication, second?.publication];
    },
    sounds: (room) => published(room, 'audio').map(({ publication }) => publication),
  };
}
