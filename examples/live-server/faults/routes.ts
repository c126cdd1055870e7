import { Hono } from 'hono';
import { isLoopback, isOwnSite } from '../http/peer.ts';
import { Refusal } from '../http/problem.ts';
import { readJson } from '../http/read-json.ts';
import type { FaultBoard } from './faults.ts';
import { readFaultChange } from './read-change.ts';

/** Sets and clears faults, for tests and the demo's buttons: this machine alone may. */
export function faultRoutes(faults: FaultBoard): Hono {
  const app = new Hono();
  app.use('/faults', async (c, next) => {
    if (!isLoopback(c) || !isOwnSite(c)) {
      throw new Refusal('forbidden', 'Faults are set from this machine alone.');
    }
    await next();
  });
  app.get('/faults', (c) => c.json(faults.current));
  app.post('/faults', async (c) => {
    const change = readFaultChange(await readJson(c));
    if (typeof change === 'string') throw new Refusal('invalid', change);
    faults.set(change);
    return c.json(faults.current);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json(faults.current);
  });
  return app;
}
