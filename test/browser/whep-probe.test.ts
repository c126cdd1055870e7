import { liveStage } from './hls-stage.ts';
const stage = await liveStage();
const run = async (early: boolean, audio: boolean) => {
  const log: string[] = [];
  const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  pc.oniceconnectionstatechange = () => log.push('ice ' + pc.iceConnectionState);
  pc.onconnectionstatechange = () => log.push('pc ' + pc.connectionState);
  pc.onicecandidate = (e) => log.push('cand ' + e.candidate?.candidate);
  if (audio) pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.addTransceiver('video', { direction: 'recvonly' });
  const offer = await pc.createOffer();
  if (early) await pc.setLocalDescription(offer);
  const r = await fetch(stage.at('/live/whep'), { method: 'POST', headers: { 'content-type': 'application/sdp' }, body: offer.sdp });
  const sdp = await r.text();
  if (!early) await pc.setLocalDescription(offer);
  await pc.setRemoteDescription({ type: 'answer', sdp });
  await new Promise((r2) => setTimeout(r2, 4000));
  const st: unknown[] = [];
  (await pc.getStats()).forEach((s) => { if (['inbound-rtp', 'candidate-pair', 'local-candidate','remote-candidate'].includes(s.type)) st.push(s); });
  console.log(JSON.stringify({ early, audio, log, dtls: pc.getReceivers().map(r3 => r3.transport?.state)}, null, 1), sdp, JSON.stringify(st).slice(0, 3000), offer.sdp);
  pc.close();
};
describe('probe', () => {
  it('early', async () => run(true, true));
  it('late', async () => run(false, true));
});
