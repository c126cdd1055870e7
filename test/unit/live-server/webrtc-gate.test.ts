import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { rewriteMappedAddress, stunRecipient } from '../../../examples/live-server/webrtc/stun.ts';
import { openUdpGate } from '../../../examples/live-server/webrtc/udp-gate.ts';
import type { UdpGate } from '../../../examples/live-server/webrtc/udp-gate.ts';
import { createWeather } from '../../../examples/live-server/webrtc/weather.ts';

/** An ICE check for `ufrag`, as far as the gate reads it. */
function check(ufrag: string): Buffer {
  const name = Buffer.from(`${ufrag}:them`);
  const padded = Buffer.concat([name, Buffer.alloc((4 - (name.length % 4)) % 4)]);
  const header = Buffer.alloc(24);
  header.writeUInt16BE(0x0001, 0);
  header.writeUInt16BE(4 + padded.length, 2);
  header.writeUInt32BE(0x2112a442, 4);
  header.writeUInt16BE(0x0006, 20);
  header.writeUInt16BE(name.length, 22);
  return Buffer.concat([header, padded]);
}

/** A socket on 127.0.0.1 that keeps what it gets. */
class Peer {
  readonly socket: Socket = createSocket('udp4');
  readonly got: string[] = [];
  readonly from: number[] = [];
  constructor() {
    this.socket.on('message', (packet, { port }) => {
      this.got.push(packet.toString('latin1'));
      this.from.push(port);
    });
  }
  async open(address = '127.0.0.1'): Promise<this> {
    const listening = once(this.socket, 'listening');
    this.socket.bind(0, address);
    await listening;
    return this;
  }
  get port(): number {
    return this.socket.address().port;
  }
  send(what: string | Buffer, port: number): void {
    this.socket.send(what, port, '127.0.0.1');
  }
  /** Resolves once `text` has come. */
  async gets(text: string): Promise<void> {
    const signal = AbortSignal.timeout(5000);
    while (!this.got.includes(text)) await once(this.socket, 'message', { signal });
  }
}

describe('the UDP gate', () => {
  const faults = createFaultBoard();
  const peers: Peer[] = [];
  /** Packets that the weather has judged so far. */
  let judged = 0;
  const judgements = new EventTarget();
  let gate: UdpGate;
  let engine: Peer;
  let viewer: Peer;

  const peer = async (): Promise<Peer> => {
    const made = await new Peer().open();
    peers.push(made);
    return made;
  };
  /** Lets `from` in as the viewer of `to`. */
  const connect = async (from: Peer, to: Peer, ufrag: string): Promise<void> => {
    const hello = check(ufrag);
    from.send(hello, gate.port);
    await to.gets(hello.toString('latin1'));
  };

  before(async () => {
    const weather = createWeather(faults);
    gate = await openUdpGate({
      weather(send) {
        weather(send);
        judged++;
        judgements.dispatchEvent(new Event('judged'));
      },
      port: 0,
      loopbackOnly: true,
    });
  });
  beforeEach(async () => {
    faults.clear();
    engine = await peer();
    viewer = await peer();
  });
  after(async () => {
    for (const { socket } of peers) socket.close();
    await gate.close();
  });

  it('passes packets both ways once the viewer has asked for a session by its ICE name', async () => {
    gate.open({ ufrag: 'both', password: '', port: engine.port });
    await connect(viewer, engine, 'both');
    viewer.send('up', gate.port);
    await engine.gets('up');
    engine.send('down', engine.from.at(-1)!);
    await viewer.gets('down');
    assert.deepEqual(viewer.from, [gate.port]);
  });

  it('lets nothing in from who did not ask, nor for a session that is not there', async () => {
    gate.open({ ufrag: 'door', password: '', port: engine.port });
    const stranger = await peer();
    stranger.send('no check before', gate.port);
    stranger.send(check('elsewhere'), gate.port);
    await connect(viewer, engine, 'door');
    assert.equal(engine.got.length, 1);
  });

  it('keeps two viewers apart', async () => {
    const other = { engine: await peer(), viewer: await peer() };
    gate.open({ ufrag: 'one', password: '', port: engine.port });
    gate.open({ ufrag: 'two', password: '', port: other.engine.port });
    await connect(viewer, engine, 'one');
    await connect(other.viewer, other.engine, 'two');
    viewer.send('from one', gate.port);
    other.viewer.send('from two', gate.port);
    await engine.gets('from one');
    await other.engine.gets('from two');
    assert.ok(!engine.got.includes('from two') && !other.engine.got.includes('from one'));
  });

  it('takes an address that comes back for another session to that session', async () => {
    const later = await peer();
    gate.open({ ufrag: 'first', password: '', port: engine.port });
    gate.open({ ufrag: 'second', password: '', port: later.port });
    await connect(viewer, engine, 'first');
    await connect(viewer, later, 'second');
    viewer.send('mine', gate.port);
    await later.gets('mine');
    assert.ok(!engine.got.includes('mine'));
  });

  it('passes nothing of a closed route', async () => {
    const route = gate.open({ ufrag: 'shut', password: '', port: engine.port });
    await connect(viewer, engine, 'shut');
    route.close();
    viewer.send('late', gate.port);
    const witness = await peer();
    gate.open({ ufrag: 'witness', password: '', port: witness.port });
    await connect(viewer, witness, 'witness');
    assert.ok(!engine.got.includes('late'));
  });

  it('counts RTCP, and nothing else, as a sign of life', async () => {
    const route = gate.open({ ufrag: 'life', password: '', port: engine.port });
    await connect(viewer, engine, 'life');
    viewer.send(Buffer.from([0x80, 96, 0, 0]), gate.port); // RTP
    viewer.send(Buffer.from([22, 254, 253, 0]), gate.port); // DTLS
    viewer.send(Buffer.from([0x81, 201, 0, 7]), gate.port); // RTCP
    viewer.send('end', gate.port);
    await engine.gets('end');
    assert.equal(route.rtcpReceived, 1);
  });

  it('is silent both ways while blocked, and works again after', async () => {
    gate.open({ ufrag: 'wall', password: '', port: engine.port });
    await connect(viewer, engine, 'wall');
    const flow = engine.from.at(-1)!;
    const before = judged;
    faults.set({ webrtc: { block: true } });
    viewer.send('lost up', gate.port);
    engine.send('lost down', flow);
    while (judged < before + 2)
      await once(judgements, 'judged', { signal: AbortSignal.timeout(5000) });
    faults.set({ webrtc: { block: false } });
    viewer.send('up', gate.port);
    engine.send('down', flow);
    await Promise.all([engine.gets('up'), viewer.gets('down')]);
    assert.ok(!engine.got.includes('lost up'));
    assert.ok(!viewer.got.includes('lost down'));
  });

  it('is to be found at each address of the machine, 127.0.0.1 last', () => {
    const addresses = gate.addresses();
    assert.equal(addresses.at(-1), '127.0.0.1');
    assert.equal(new Set(addresses).size, addresses.length);
  });
});

describe('a gate for this machine alone', () => {
  // 127.0.0.2 is not among the machine's own addresses, and stands for another machine.
  it('lets nobody else in', { skip: process.platform !== 'linux' }, async () => {
    const gate = await openUdpGate({ weather: (send) => send(), port: 0, loopbackOnly: true });
    const [engine, viewer, stranger] = [new Peer(), new Peer(), new Peer()];
    await Promise.all([engine.open(), viewer.open(), stranger.open('127.0.0.2')]);
    gate.open({ ufrag: 'home', password: '', port: engine.port });
    const [ours, theirs] = [check('home'), check('home')];
    theirs[10] = 1; // another transaction
    stranger.send(theirs, gate.port);
    viewer.send(ours, gate.port);
    await engine.gets(ours.toString('latin1'));
    assert.ok(!engine.got.includes(theirs.toString('latin1')));
    for (const { socket } of [engine, viewer, stranger]) socket.close();
    await gate.close();
  });
});

describe('the weather', () => {
  const sendAll = (weather: (send: () => void) => void, count: number): number => {
    let sent = 0;
    for (let i = 0; i < count; i++) weather(() => sent++);
    return sent;
  };

  it('is fair without faults', () => {
    assert.equal(
      sendAll(
        createWeather(createFaultBoard(), () => 0),
        10,
      ),
      10,
    );
  });

  it('drops the share that is asked for', () => {
    const faults = createFaultBoard();
    faults.set({ webrtc: { drop: 0.3 } });
    let turn = 0;
    const weather = createWeather(faults, () => (turn++ % 10) / 10);
    assert.equal(sendAll(weather, 100), 70);
  });

  it('holds packets back for the delay, in their order', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const faults = createFaultBoard();
    faults.set({ webrtc: { delay: 80 } });
    const weather = createWeather(faults);
    const sent: number[] = [];
    weather(() => sent.push(1));
    t.mock.timers.tick(40);
    weather(() => sent.push(2));
    t.mock.timers.tick(39);
    assert.deepEqual(sent, []);
    t.mock.timers.tick(1);
    assert.deepEqual(sent, [1]);
    t.mock.timers.tick(40);
    assert.deepEqual(sent, [1, 2]);
  });
});

describe('STUN', () => {
  // RFC 5769 §2.2: a response to 192.0.2.1:32853, signed with this password.
  const password = 'VOkJxbRl1RmTxUk/WvJxBt';
  const response = Buffer.from(
    '0101003c2112a442b7e7a701bc34d686fa87dfae8022000b7465737420766563746f7220002000080001a147' +
      'e112a643000800142b91f599fd9e90c38c7489f92af9ba53f06be7d780280004c07d4c96',
    'hex',
  );

  it('names whom a check is for', () => {
    assert.equal(stunRecipient(check('abcd')), 'abcd');
  });

  for (const [name, packet] of [
    ['an empty packet', Buffer.alloc(0)],
    ['RTP', Buffer.concat([Buffer.from([0x80, 96]), Buffer.alloc(30)])],
    ['a check cut short', check('abcd').subarray(0, 25)],
    ['a response without a name', response],
  ] as const) {
    it(`names nobody for ${name}`, () => assert.equal(stunRecipient(packet), null));
  }

  it('signs a response as the standard has it', () => {
    const packet = Buffer.from(response);
    packet.fill(0, 42, 48); // port and address
    packet.fill(0, 52, 72); // integrity
    packet.fill(0, 76, 80); // fingerprint
    rewriteMappedAddress(packet, { address: '192.0.2.1', port: 32_853 }, password);
    assert.equal(packet.toString('hex'), response.toString('hex'));
  });

  it('leaves alone what is no response to a check', () => {
    for (const original of [check('abcd'), Buffer.from('media'), response.subarray(0, 40)]) {
      const packet = Buffer.from(original);
      rewriteMappedAddress(packet, { address: '192.0.2.9', port: 9 }, password);
      assert.deepEqual(packet, original);
    }
  });
});
