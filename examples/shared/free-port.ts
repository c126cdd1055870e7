import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const MORE_PORTS = 50;

/** The first port of 127.0.0.1 from `port` on that nobody listens on; 0 takes any. */
export async function freePort(port = 0, left = MORE_PORTS): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch (error) {
    if (left === 0 || port === 0) throw error;
    return await freePort(port + 1, left - 1);
  }
  const { port: found } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return found;
}
