// Meetecho's WHEP server before a Janus, in a process of its own: it cannot be closed.
//   node janus-whep.js ws://127.0.0.1:8188 TOKEN --janode-log=error
import { createRequire } from 'node:module';
import { JanusWhepServer } from 'janus-whep-server';

// The library's own, whose application it wants.
const express = createRequire(import.meta.resolve('janus-whep-server'))('express');
const [address, token] = process.argv.slice(2);
const app = express();
const whep = new JanusWhepServer({
  janus: { address },
  rest: { app, basePath: '/whep' },
  debug: 'err',
});
await whep.start();
whep.createEndpoint({ id: 'show', mountpoint: 1, token });
app.get('/subscribers', (_, answer) => answer.json(whep.listSubscribers()));
// As before a Janus of the years before it took offers.
app.post('/counter-offers', (_, answer) => {
  whep.multistream = false;
  answer.sendStatus(204);
});
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
