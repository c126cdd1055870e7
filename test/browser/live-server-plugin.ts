import type { TestRunnerPlugin } from '@web/test-runner-core';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';

/**
 * Starts the real live server, with the test clip, beside the test page.
 * A test asks for its address and for the tokens of a host and a moderator:
 * `(await fetch('/live-server.json')).json()` → `{url, tokens}`.
 */
export function liveServerPlugin(): TestRunnerPlugin {
  let server: LiveServer | undefined;
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
    },
    async serve({ path }) {
      if (path !== '/live-server.json' || !server) return undefined;
      const tokens = {
        host: await server.staffToken({ id: 'host', role: 'host' }),
        moderator: await server.staffToken({ id: 'helper', role: 'moderator' }),
      };
      return { body: JSON.stringify({ url: server.url, tokens }), type: 'json' };
    },
  };
}
