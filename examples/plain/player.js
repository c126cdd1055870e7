import { inSeconds } from './words.js';

const PATHS = { whep: 'WebRTC (WHEP)', hls: 'HLS' };
const TROUBLE = {
  unauthorized: 'This stream may not be watched from here.',
  'not-found': 'The stream is not there.',
  'not-live': 'The studio is not on air yet.',
  unsupported: 'This browser cannot play the stream.',
};

/** What the player does, in words. */
function describe({ phase, transport, playback, error }, delay) {
  const path = PATHS[transport] ?? transport;
  if (playback === 'blocked') return 'The browser waits for your tap to start';
  if (phase === 'idle') return 'Not playing';
  if (phase === 'connecting') return 'Connecting';
  if (phase === 'ended') return 'The show has ended';
  if (phase === 'failed') return 'No picture and sound. Trying again';
  const behind = delay === null ? '' : `, ${inSeconds(delay)} behind the studio`;
  if (phase === 'suspect') return `${path}${behind}. Checking the line`;
  if (phase === 'switching')
    return `${path} stopped${error ? ` (${error.reason})` : ''}. Changing the path`;
  if (phase === 'probing') return `${path}${behind}. Trying the faster path again`;
  return `${path}${behind}`;
}

/** Shows path and delay in words, trouble on the picture, captions, and the sound button. */
export function showPlayer(show, byId) {
  const sound = byId('sound');
  const render = () => {
    const { media } = show.state;
    byId('path').textContent = describe(media, show.delay());
    const gone = media.phase === 'failed' || media.phase === 'connecting';
    byId('trouble').textContent =
      gone && media.error ? (TROUBLE[media.error.reason] ?? media.error.message) : '';
    sound.hidden = !media.muted && media.playback !== 'blocked';
    sound.textContent = media.playback === 'blocked' ? 'Start the show' : 'Sound is off. Turn on';
  };
  sound.addEventListener('click', () => show.playback?.setMuted(false));
  show.select(({ media }) => media, render);
  setInterval(render, 500);
  render();
  showCaptions(show, byId('caption'));
}

function showCaptions(show, place) {
  const render = () => {
    const now = show.moment() ?? Date.now();
    const line = show.state.captions.lines.findLast(
      ({ at, until }) => Date.parse(at) <= now + 50 && now < Date.parse(until),
    );
    place.textContent = line?.text ?? '';
    place.lang = line?.lang ?? '';
  };
  show.select(({ captions }) => captions, render);
  setInterval(render, 250);
}
