import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IceServer } from '../../examples/live-server/webrtc/whep-http.ts';
import { freePort } from '../../examples/shared/free-port.ts';
import { startChild } from './child.ts';

/**
 * This machine's address on a network; undefined: it is on none. Firefox reaches no relay at 127.0.0.1.
 */
export const OWN_ADDRESS = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

/** Debian's coturn: takes viewers by TCP alone, and sends on by UDP, within this machine. */
export interface TurnServer {
  readonly server: Required<IceServer>;
  stop(): Promise<void>;
}

/** Starts a relay that knows one user. */
export async function startCoturn(): Promise<TurnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'onair-coturn-'));
  const port = await freePort();
  const server = {
    url: `turn:${OWN_ADDRESS}:${port}?transport=tcp`,
    username: 'viewer',
    credential: 'open-sesame',
  };
  const flags = [
    `-n --listening-ip=${OWN_ADDRESS} --relay-ip=${OWN_ADDRESS} --listening-port=${port}`,
    `--no-udp --no-tls --no-dtls --no-cli --allow-loopback-peers --no-multicast-peers`,
    `--lt-cred-mech --realm=onair.example --user=${server.username}:${server.credential}`,
    `--db=${folder}/users --pidfile=${folder}/pid --log-file=stdout --simple-log`,
  ];
  const child = await startChild(
    'turnserver',
    flags.join(' ').split(' '),
    /SQLite DB connection success/,
  );
  return {
    server,
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true });
    },
  };
}
