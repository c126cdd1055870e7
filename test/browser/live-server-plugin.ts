import type { TestRunnerPlugin } from '@web/test-runner-core';
import { systemClock } from '../../src/core/clock.ts';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';

const HOUR = 3_600_000;

/** A server whose clock is one hour ahead of the pages'. */
const startAhead = (): Promise<LiveServer> =>
  startLiveServer({
    clip: 'test',
    port: 0,
    dataDir: ':memory:',
    quiet: true,
    clock: { ...systemClock, now: () => systemClock.now() + HOUR },
  });

/**
 * Starts the real live server, with the test clip, beside the test page.
 * A test asks for its address and for the tokens of a host and a moderator:
 * `(await fetch('/live-server.json')).json()` → `{url, tokens}`.
 * Another one, its clock one hour ahead, is started for whoever asks for `/live-server-ahead.json`.
 */
export function liveServerPlugin(): TestRunnerPlugin {
  let server: LiveServer | undefined;
  let ahead: Promise<LiveServer> | undefined;
  return {
    name: 'live-server',
    async serverStart() {
      server = await startLiveServer({
        clip: 'test',
        port: 0,
        dataDir: ':memory:',
        quiet: true,
      });
    },
    async serverStop() {
      await server?.close();
      await (await ahead)?.close();
    },
    async serve({ path }) {
      if (path === '/live-server-ahead.json') {
        const { url } = await (ahead ??= startAhead());
        return { body: JSON.stringify({ url }), type: 'json' };
      }
      if (path !== '/live-server.json' || !server) return undefined;
      const tokens = {
        host: await server.staffToken({ id: 'host', role: 'host' }),
        moderator: await server.staffToken({ id: 'helper', role: 'moderator' }),
      };
      return { body: JSON.stringify({ url: server.url, tokens }), type: 'json' };
    },
  };
}
