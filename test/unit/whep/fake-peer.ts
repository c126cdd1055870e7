/** What a browser's offer looks like, as far as the client reads it. */
export const offerSdp = (ufrag: string): string =>
  [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    'a=group:BUNDLE 0 1',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=mid:0',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${ufrag}-password-of-22-chars`,
    'a=setup:actpass',
    'a=fmtp:111 minptime=10;useinbandfec=1',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'a=mid:1',
    `a=ice-ufrag:${ufrag}`,
    '',
  ].join('\r\n');

/** A server's description with one candidate. */
export const serverSdp = (setup = 'active'): string =>
  [
    'v=0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=ice-ufrag:srv1',
    'a=ice-pwd:srv1-password',
    `a=setup:${setup}`,
    'a=candidate:1 1 UDP 1 127.0.0.1 4000 typ host',
    'a=end-of-candidates',
    '',
  ].join('\r\n');

class FakeReceiver {
  readonly track: { readonly kind: string };
  readonly transport = Object.assign(new EventTarget(), { state: 'new' });
  constructor(kind: string) {
    this.track = { kind };
  }
}

interface FakeTransceiver {
  readonly receiver: FakeReceiver;
  currentDirection: string | null;
}

/** A peer connection that connects to nothing and writes down what is done to it. */
export class FakePeerConnection extends EventTarget {
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly done: string[] = [];
  readonly candidates: RTCIceCandidateInit[] = [];
  readonly transceivers: FakeTransceiver[] = [];
  configuration: RTCConfiguration;
  stats: Record<string, unknown>[] = [];
  /** How the server's description is taken. */
  refuses = false;
  direction = 'recvonly';
  #offers = 0;

  constructor(configuration: RTCConfiguration) {
    super();
    this.configuration = configuration;
  }
  addTransceiver(kind: string): void {
    this.done.push(`add ${kind}`);
    this.transceivers.push({ receiver: new FakeReceiver(kind), currentDirection: null });
  }
  getTransceivers(): FakeTransceiver[] {
    return this.transceivers;
  }
  getReceivers(): FakeReceiver[] {
    return this.transceivers.map(({ receiver }) => receiver);
  }
  createOffer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'offer', sdp: offerSdp(`cli${++this.#offers}`) });
  }
  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'answer', sdp: offerSdp('cli-answer') });
  }
  setConfiguration(configuration: RTCConfiguration): void {
    this.done.push('configure');
    this.configuration = configuration;
  }
  async setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await this.#apply(`local ${description.type}`);
    this.localDescription = description;
  }
  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await this.#apply(`remote ${description.type}`);
    if (this.refuses) throw new DOMException('order of m-lines', 'InvalidAccessError');
    this.remoteDescription = description;
    if (this.transceivers.length === 0)
      for (const kind of ['audio', 'video']) this.addTransceiver(kind);
    for (const transceiver of this.transceivers) transceiver.currentDirection = this.direction;
  }
  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    this.candidates.push(candidate);
    return Promise.resolve();
  }
  getStats(): Promise<Map<string, unknown>> {
    const named = this.stats.map((stat, index) => [String(stat['id'] ?? index), stat] as const);
    return Promise.resolve(new Map(named));
  }
  close(): void {
    this.connectionState = 'closed';
    this.done.push('close');
  }

  async #apply(what: string): Promise<void> {
    await Promise.resolve();
    if (this.connectionState === 'closed') throw new DOMException('closed', 'InvalidStateError');
    this.done.push(what);
  }

  /** The network changes. */
  become(state: string): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
  /** A local candidate is found; null: there are no more. */
  find(candidate: string | null): void {
    const found = candidate === null ? null : { candidate };
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: found }));
  }
}
