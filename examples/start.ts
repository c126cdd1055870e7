// `npm start`: the demo shop and its live show, each a server of its own.
//   node examples/start.ts --port 8080      the shop's port; the show takes the next free one
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HOST = '127.0.0.1';
const MORE_PORTS = 50;

/** The first port from `port` on that nobody listens on. */
async function freePort(port: number, left = MORE_PORTS): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
    return port;
  } catch (error) {
    if (left === 0) throw error;
    return await freePort(port + 1, left - 1);
  } finally {
    probe.close();
  }
}

/** Starts a server that says where it is in its first lines, and waits until it does. */
async function startServer(script: string, args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.pipe(process.stdout);
  const said = once(child.stdout, 'data');
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script} did not start.`);
  });
  await Promise.race([said, ended]);
  ended.catch(() => undefined);
  return child;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
  const port = await freePort(Number(values.port));
  const livePort = await freePort(port + 1);
  const [shop, live] = [`http://${HOST}:${port}`, `http://${HOST}:${livePort}`];
  const children = await Promise.all([
    startServer('live-server/main.ts', [
      ...['--clip', 'demo', '--port', String(livePort)],
      ...['--origin', shop, '--shop', shop],
    ]),
    startServer('storefront/main.ts', ['--port', String(port), '--live', live]),
  ]);
  console.log(`\nThe shop:  ${shop}/\nLive now:  ${shop}/live\n`);
  const stop = (): void => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // One without the other is no shop.
  for (const child of children) child.once('exit', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
