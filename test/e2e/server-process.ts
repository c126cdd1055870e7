import type { FaultChange } from '../../examples/live-server/faults/faults.ts';
import { startChildServer, type ChildServer } from './child-server.ts';

/** The live server in a process of its own. */
export interface ServerProcess extends ChildServer {
  fault(change: FaultChange): Promise<void>;
  healthy(): Promise<void>;
}

/** Starts the live server, with the test clip unless told otherwise, on a free port and with a data folder of its own. */
export async function startServer(
  clip: 'test' | 'demo' = 'test',
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  const server = await startChildServer({
    script: 'examples/live-server/main.ts',
    flags: ['--clip', clip, '--loopback', ...flags],
  });
  const faults = async (method: string, body?: FaultChange): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${server.url}/faults`, init);
    if (!response.ok) throw new Error(`/faults answered ${response.status}`);
  };
  return {
    ...server,
    get printed() {
      return server.printed;
    },
    fault: (change) => faults('POST', change),
    healthy: () => faults('DELETE'),
  };
}
