import type { TestRunnerPlugin } from '@web/test-runner-core';
import { startLivekitDouble } from '../doubles/livekit-server/livekit-double.ts';
import type { LivekitDouble } from '../doubles/livekit-server/livekit-double.ts';

/**
 * Starts the double of LiveKit's server beside the test page, when the first page asks for it:
 * `(await fetch('/livekit-double.json')).json()` → `{url, controlUrl}`. A page talks to its controls
 * through `openLivekitRoom` in `livekit-double-stage.ts`.
 */
export function livekitDoublePlugin(): TestRunnerPlugin {
  let double: Promise<LivekitDouble> | undefined;
  return {
    name: 'livekit-double',
    async serverStop() {
      await (await double)?.close();
    },
    async serve({ path }) {
      if (path !== '/livekit-double.json') return undefined;
      double ??= startLivekitDouble();
      const { url, controlUrl } = await double;
      return { body: JSON.stringify({ url, controlUrl }), type: 'json' };
    },
  };
}
