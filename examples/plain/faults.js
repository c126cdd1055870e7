/** Each fault with its words: a press turns it on, the next one off. */
const FAULTS = [
  ['Block WebRTC packets', { webrtc: { block: true } }, { webrtc: { block: false } }],
  ['Delay packets 300 ms', { webrtc: { delay: 300 } }, { webrtc: { delay: 0 } }],
  ['Drop 10 % of packets', { webrtc: { drop: 0.1 } }, { webrtc: { drop: 0 } }],
  ['Stop sound and picture', { webrtc: { stopMedia: true } }, { webrtc: { stopMedia: false } }],
  ['Kill signalling (503)', { whep: { status: 503 } }, { whep: { status: null } }],
  ['Never answer WHEP', { whep: { hang: true } }, { whep: { hang: false } }],
  ['HLS answers 503', { hls: { status: 503 } }, { hls: { status: null } }],
  ['HLS sends garbage', { hls: { garbage: true } }, { hls: { garbage: false } }],
  ['HLS stalls', { hls: { stall: true } }, { hls: { stall: false } }],
  ['Cut the feed', { feed: { down: true } }, { feed: { down: false } }],
  ['Repeat cues', { feed: { repeat: true } }, { feed: { repeat: false } }],
  ['Reorder cues', { feed: { reorder: true } }, { feed: { reorder: false } }],
  ['Skip cues', { feed: { skip: true } }, { feed: { skip: false } }],
  ['Fill the disk', { storage: { full: true } }, { storage: { full: false } }],
];

const post = (change) =>
  fetch('/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });

/** Shows a button for each fault, where the server offers them to this viewer. */
export async function showFaults(section, place) {
  const response = await fetch('/faults').catch(() => null);
  if (!response?.ok) return;
  section.hidden = false;
  for (const [words, on, off] of FAULTS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.ariaPressed = 'false';
    button.addEventListener('click', async () => {
      const pressed = button.ariaPressed === 'true';
      const { ok } = await post(pressed ? off : on);
      if (ok) button.ariaPressed = String(!pressed);
    });
    place.append(button);
  }
}
