import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const MORE_PORTS = 50;

/** The first port from `port` on that nobody listens on; 0 takes any. */
export async function freePort(port: number, left = MORE_PORTS): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    if (left === 0) throw error;
    return await freePort(port + 1, left - 1);
  } finally {
    probe.close();
  }
}
