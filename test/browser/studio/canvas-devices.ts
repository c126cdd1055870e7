import type { Devices } from '../../../src/studio/devices.ts';

/** A double of a camera and a microphone that really give picture and sound: a canvas, and a tone. */
export interface CanvasDevices {
  readonly devices: Devices;
  /** Brightness of the picture, 0 to 255. */
  luma: number;
  /** Loudness of the tone, 0 to 1. */
  gain: number;
  close(): void;
}

export function canvasDevices(): CanvasDevices {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d')!;
  const audio = new AudioContext();
  const tone = new OscillatorNode(audio, { frequency: 440 });
  const volume = new GainNode(audio, { gain: 0 });
  tone.connect(volume);
  tone.start();
  const made: MediaStreamTrack[] = [];
  const keep = (stream: MediaStream): MediaStreamTrack[] => {
    made.push(...stream.getTracks());
    return stream.getTracks();
  };
  const fake = {
    luma: 128,
    get gain() {
      return volume.gain.value;
    },
    set gain(gain: number) {
      volume.gain.value = gain;
    },
    devices: {
      addEventListener: () => undefined,
      enumerateDevices: () => Promise.resolve([]),
      getUserMedia(wanted: MediaStreamConstraints) {
        const sound = audio.createMediaStreamDestination();
        volume.connect(sound);
        return Promise.resolve(
          new MediaStream([
            ...(wanted.video ? keep(canvas.captureStream(30)) : []),
            ...(wanted.audio ? keep(sound.stream) : []),
          ]),
        );
      },
    } as unknown as Devices,
    close() {
      clearInterval(painting);
      for (const track of made) track.stop();
      void audio.close();
    },
  };
  const painting = setInterval(() => {
    context.fillStyle = `rgb(${fake.luma} ${fake.luma} ${fake.luma})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    // Something moves, so that frames come.
    context.fillStyle = '#808080';
    context.fillRect((performance.now() / 10) % canvas.width, 0, 8, 8);
  }, 40);
  return fake;
}
