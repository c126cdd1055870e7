import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { sendFile } from '../../scripts/stories/send-file.ts';

interface Context {
  readonly path: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean;
}

/**
 * Films in parts. The test server answers a request for a part with the whole, and WebKitGTK then
 * gives the film up whenever it has to ask for one: on a busy machine.
 */
export function filmMiddleware(
  root = process.cwd(),
): (context: Context, next: () => Promise<unknown>) => Promise<unknown> {
  return async (context, next) => {
    if (!context.path.endsWith('.mp4')) return next();
    context.respond = false;
    return sendFile(join(root, normalize(context.path)), context.req, context.res);
  };
}
