import { liveStage } from './hls-stage.ts';
const stage = await liveStage();
const run = async (name: string, edit: (s: string) => string) => {
  const log: string[] = [];
  const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  pc.oniceconnectionstatechange = () => log.push('ice ' + pc.iceConnectionState);
  pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.addTransceiver('video', { direction: 'recvonly' });
  const offer = await pc.createOffer();
  await pc.setLocalDescription(offer);
  const r = await fetch(stage.at('/live/whep'), {
    method: 'POST',
    headers: { 'content-type': 'application/sdp' },
    body: offer.sdp,
  });
  const sdp = edit(await r.text());
  await pc.setRemoteDescription({ type: 'answer', sdp });
  await new Promise((r2) => setTimeout(r2, 2500));
  console.log(name, JSON.stringify(log));
  pc.close();
};
describe('probe', () => {
  it('plain', async () => run('plain', (s) => s));
  it('no ice2', async () => run('no ice2', (s) => s.replace('ice2,', '')));
  it('no eoc', async () => run('no eoc', (s) => s.replace('a=end-of-candidates\r\n', '')));
  it('both', async () =>
    run('both', (s) => s.replace('a=end-of-candidates\r\n', '').replace('ice2,', '')));
  it('noopt', async () => run('noopt', (s) => s.replace('a=ice-options:ice2,trickle\r\n', '')));
  it('lan', async () =>
    run('lan', (s) => s.replace(/(a=candidate:1 1 UDP )(\d+) 127.0.0.1/, '$1$2 10.0.0.1')));
});
