// npm run bench                  the page; the media has npm run bench:media
// npm run bench -- start         the page on a slow machine (after npm run build)
// npm run bench -- live-page     the demo shop's live page, in the figures that browsers tell
// npm run bench -- cart          a change of the cart through our queue, beside the bare request
import { assertNode } from '../scripts/assert-node.ts';
import { benchCartQueue } from './cart-queue.ts';
import { benchCartWait } from './cart-wait.ts';
import { benchLivePage } from './live-page.ts';
import { benchStart } from './start.ts';

assertNode();
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (isWanted('start')) await benchStart();
if (isWanted('live-page')) await benchLivePage();
if (isWanted('cart')) {
  await benchCartQueue();
  await benchCartWait();
}
