import type { TestRunnerPlugin } from '@web/test-runner-core';
import { chosenEngines } from '../engines/engines.ts';
import { startLiveServer, type LiveServer } from '../../examples/live-server/server.ts';

/**
 * Starts the real live server, with the test clip, beside the test page.
 * A test asks for its address: `(await fetch('/live-server.json')).json()` → `{url}`.
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
        // Firefox looks for a path from its default address alone, never from 127.0.0.1,
        // even where `media.peerconnection.ice.loopback` is set (ESR 153).
        loopbackOnly: !chosenEngines().includes('firefox'),
      });
    },
    async serverStop() {
      await server?.close();
    },
    serve({ path }) {
      if (path !== '/live-server.json' || !server) return undefined;
      return { body: JSON.stringify({ url: server.url }), type: 'json' };
    },
  };
}
