/** Whether the engine has it, for pages to ask for: Firefox and phones have it their own way or not at all. */
export function hasPictureInPicture(): boolean {
  return document.pictureInPictureEnabled === true;
}

/** Whether a video is in a window of its own. */
export function isInPicture(video: HTMLVideoElement | null): boolean {
  const root = video?.getRootNode() as Partial<ShadowRoot> | undefined;
  return !!video && root?.pictureInPictureElement === video;
}

/** Call it inside the viewer's tap. */
export function togglePictureInPicture(video: HTMLVideoElement | null): void {
  const done = isInPicture(video)
    ? document.exitPictureInPicture()
    : video?.requestPictureInPicture();
  // Refused: the page's policy, or no picture yet.
  done?.catch(() => undefined);
}
