/** The picture that a video shows now, to keep when the video is emptied; null: it shows none. */
export function stillOf(video: HTMLVideoElement | null): HTMLCanvasElement | null {
  if (!video?.videoWidth || video.readyState < 2) return null;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.className = 'layer still';
  canvas.part.add('still');
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas;
}
