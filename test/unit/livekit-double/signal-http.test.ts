import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { startLivekitDouble } from '../../doubles/livekit-server/livekit-double.ts';
import type {
  LivekitDouble,
  LivekitDoubleOptions,
} from '../../doubles/livekit-server/livekit-double.ts';

describe('the LiveKit double, over HTTP', { timeout: 30_000 }, () => {
  let double: LivekitDouble;
  const start = async (options?: LivekitDoubleOptions): Promise<void> => {
    double = await startLivekitDouble(options);
  };
  const validate = (token: string, path = '/rtc/v1/validate'): Promise<Response> =>
    fetch(`${double.httpUrl}${path}?access_token=${token}`);

  afterEach(() => double.close());

  it('validates a token for any page, on both paths', async () => {
    await start();
    const token = await double.token({ identity: 'viewer', room: 'show' });
    for (const path of ['/rtc/validate', '/rtc/v1/validate']) {
      const response = await validate(token, path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('refuses a token that is none, has expired, was signed by another, or may not join', async () => {
    await start({ apiKey: 'key', apiSecret: 'secret' });
    const options = { identity: 'viewer', room: 'show' };
    const other = await startLivekitDouble({ apiKey: 'key', apiSecret: 'another' });
    const forged = await other.token(options);
    await other.close();
    const tokens = [
      'nonsense',
      await double.token({ ...options, ttl: -60 }),
      forged,
      await double.token({ ...options, roomJoin: false }),
    ];
    for (const token of tokens) assert.equal((await validate(token)).status, 401);
  });

  it('refuses a room that nobody made, in LiveKit’s words, where rooms are not made on the first join', async () => {
    await start({ autoCreate: false });
    double.room('show');
    const known = await validate(await double.token({ identity: 'viewer', room: 'show' }));
    assert.equal(known.status, 200);
    const unknown = await validate(await double.token({ identity: 'viewer', room: 'other' }));
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /requested room does not exist/);
  });

  it('knows only the signal versions that it is to speak', async () => {
    await start({ versions: ['v0'] });
    const token = await double.token({ identity: 'viewer', room: 'show' });
    assert.equal((await validate(token)).status, 404);
    assert.equal((await validate(token, '/rtc/validate')).status, 200);
  });

  it('refuses the upgrade too', async () => {
    await start();
    const socket = new WebSocket(`${double.url}/rtc?access_token=nonsense`);
    const status = await new Promise((resolve, reject) => {
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
      socket.on('open', () => reject(new Error('It was let in.')));
    });
    assert.equal(status, 401);
    socket.on('error', () => undefined);
    socket.terminate();
  });

  it('goes away and comes back on its port, while its controls stay', async () => {
    await start();
    const token = await double.token({ identity: 'viewer', room: 'show' });
    const control = (call: string): Promise<Response> =>
      fetch(`${double.controlUrl}/${call}`, { method: 'POST', body: '[]' });
    assert.equal((await control('down')).status, 200);
    await assert.rejects(validate(token));
    assert.equal((await control('up')).status, 200);
    assert.equal((await validate(token)).status, 200);
    assert.equal((await control('nothing')).status, 400);
  });
});
