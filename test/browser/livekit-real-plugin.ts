import type { TestRunnerPlugin } from '@web/test-runner-core';
import { AccessToken } from 'livekit-server-sdk';

/** Seconds. */
const TOKEN_LIFE = 600;

/**
 * Mints tokens for a real LiveKit server, where LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET name one:
 * `/livekit-real.json` → `{url}` or `null`, `/livekit-real/token?room=…&identity=…&publish=…` → `{token}`.
 */
export function livekitRealPlugin(): TestRunnerPlugin {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = process.env;
  const isThere = !!url && !!key && !!secret;
  let told = false;
  const tell = (): void => {
    if (!told)
      console.log(`LiveKit: ${isThere ? `against ${url}` : 'not run against a real server'}`);
    told = true;
  };
  return {
    name: 'livekit-real',
    async serve({ path, query }) {
      if (path === '/livekit-real.json') {
        tell();
        return { body: JSON.stringify(isThere ? { url } : null), type: 'json' };
      }
      if (path !== '/livekit-real/token' || !isThere) return undefined;
      const { room = '', identity = '', publish } = query as Record<string, string>;
      const token = new AccessToken(key, secret, { identity, ttl: TOKEN_LIFE });
      const canPublish = publish === 'true';
      token.addGrant({
        room,
        roomJoin: true,
        canSubscribe: true,
        canPublish,
        canPublishData: false,
      });
      return { body: JSON.stringify({ token: await token.toJwt() }), type: 'json' };
    },
  };
}
