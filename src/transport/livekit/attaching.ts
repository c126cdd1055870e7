import type {
  ElementInfo,
  RemoteTrack,
  RemoteTrackPublication,
  RemoteVideoTrack,
} from 'livekit-client';
import type { Publication } from './stage.ts';

/** What is seen and heard, in one stream of one video element: one tap blesses all that will come. */
export class Attached {
  /** The publication whose picture is in sight; its last picture stays when it goes. */
  picture: Publication;
  /** The publication whose picture is drawn small over it: by who finds it here. */
  inset: Publication;
  sounds: readonly RemoteTrack[] = [];
  readonly video: HTMLVideoElement;
  readonly #stream = new MediaStream();
  #sight: ElementInfo;
  #seen: RemoteVideoTrack | undefined;
  #copy: MediaStreamTrack | undefined;

  constructor(video: HTMLVideoElement) {
    this.video = video;
    this.#sight = sizeOf(video);
  }

  /** Whether anything was shown yet. */
  get isShowing(): boolean {
    return this.video.srcObject === this.#stream;
  }

  /** Shows these from now on. Starts the element; whether the browser lets it is for the owner to see. */
  show(
    [picture, inset]: readonly Publication[],
    publications: readonly RemoteTrackPublication[],
  ): void {
    const stream = this.#stream;
    const before = stream.getTracks();
    const sounds = publications.flatMap(({ track }) => track ?? []);
    this.picture = picture;
    this.inset = inset;
    this.#look(picture?.track as RemoteVideoTrack | undefined);
    for (const sound of this.sounds)
      if (!sounds.includes(sound)) stream.removeTrack(sound.mediaStreamTrack);
    for (const { mediaStreamTrack } of sounds) stream.addTrack(mediaStreamTrack);
    this.sounds = sounds;
    if (stream.getTracks().every((track) => before.includes(track))) return;
    if (!this.isShowing) this.video.srcObject = stream;
    this.video.play().catch(() => undefined);
  }

  #look(track: RemoteVideoTrack | undefined): void {
    if (!track || track === this.#seen) return;
    this.end();
    this.#seen = track;
    track.observeElementInfo(this.#sight);
    // The engine blackens its own track when the host mutes or leaves: of a copy the last picture stays.
    const copy = track.mediaStreamTrack.clone();
    copy.enabled = true;
    if (this.#copy) this.#stream.removeTrack(this.#copy);
    this.#copy?.stop();
    this.#stream.addTrack((this.#copy = copy));
  }

  /** Who tells from now on how large the picture is drawn, and whether anybody can see it. */
  seeBy(sight: ElementInfo): void {
    this.#seen?.observeElementInfo(sight);
    this.#seen?.stopObservingElementInfo(this.#sight);
    this.#sight = sight;
  }

  /** Lets go of what the room holds. */
  end(): void {
    this.#seen?.stopObservingElementInfo(this.#sight);
    this.#seen = undefined;
  }

  /** Empties the element too. */
  detach(): void {
    this.#copy?.stop();
    if (this.isShowing) this.video.srcObject = null;
  }
}

/** How large an element is now: the server sends the layer that fits from the first packet on. */
const sizeOf = (element: HTMLVideoElement): ElementInfo => ({
  element,
  width: () => element.clientWidth,
  height: () => element.clientHeight,
  visible: true,
  pictureInPicture: false,
  visibilityChangedAt: undefined,
  observe: () => undefined,
  stopObserving: () => undefined,
});
