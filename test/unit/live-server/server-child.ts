// The test clip's server with no limits on requests, to be killed: node server-child.ts <folder>
import { startLiveServer } from '../../../examples/live-server/server.ts';

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
const server = await startLiveServer({
  clip: 'test',
  port: 0,
  dataDir: process.argv[2] ?? ':memory:',
  rates: { viewer: NO_LIMIT, address: NO_LIMIT },
  quiet: true,
});
console.log(`The show: ${server.url}/\n`);
