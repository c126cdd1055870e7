// `npm start`: the demo shop and its live show, each a server of its own. node examples/start.ts --help
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { freePort } from './shared/free-port.ts';
import { readPort } from './shared/run-server.ts';
import { startTogether, type Running } from './shared/start-together.ts';

const HELP = `The demo: a shop, and the live show in it, each a server of its own.

  --port 8080         the shop's; the next free one is taken when it is in use, and the one after by the show
  --origin URL        a page of your own that may show the show: its origin; may be repeated
  --data DIR          where orders, carts and the show's log are kept (.cache)
`;

const HOST = '127.0.0.1';

interface Server extends Running {
  readonly child: ChildProcess;
}

/** Starts a server, and waits until it has said all that `last` is the end of. It ends when this process does. */
async function startServer(script: string, args: readonly string[], last: RegExp): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  }) as ChildProcessByStdio<null, Readable, null>;
  child.stdout.pipe(process.stdout);
  const said = saying(child.stdout, last);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script} did not start.`);
  });
  await Promise.race([said, ended]);
  ended.catch(() => undefined);
  return {
    child,
    async close() {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}

async function saying(stream: Readable, last: RegExp): Promise<void> {
  let text = '';
  for await (const [chunk] of on(stream, 'data')) {
    text += String(chunk);
    if (last.test(text)) return;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      origin: { type: 'string', multiple: true, default: [] },
      data: { type: 'string', default: '.cache' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const port = await freePort(readPort(values.port));
  const livePort = await freePort(port + 1);
  const [shop, live] = [`http://${HOST}:${port}`, `http://${HOST}:${livePort}`];
  const servers = await startTogether(
    startServer(
      'live-server/main.ts',
      [
        ...['--clip', 'demo', '--port', String(livePort)],
        ...[shop, ...values.origin].flatMap((origin) => ['--origin', origin]),
        ...['--shop', shop, '--data', join(values.data, 'live-server')],
      ],
      /(?:#token=\S+\s+.*){2}/s,
    ),
    startServer(
      'storefront/main.ts',
      [...['--port', String(port), '--live', live, '--data', join(values.data, 'storefront')]],
      /http\S+\s/,
    ),
  );
  console.log(
    `\nThe shop:  ${shop}/\nLive now:  ${shop}/live\nThe desk:  the links above, for a host and for a helper\n`,
  );
  const stop = (): void => servers.forEach(({ child }) => child.kill('SIGTERM'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // One without the other is no shop.
  for (const { child } of servers) child.once('exit', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
