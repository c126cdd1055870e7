import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { contentType, sendFile } from './send-file.ts';

/** A folder being served on 127.0.0.1. */
export interface ServedFolder {
  /** Without a slash at its end. */
  readonly url: string;
  close(): void;
}

/** Serves a folder, and texts beside it by path. */
export function serveFolder(
  folder: string,
  texts: Readonly<Record<string, string>> = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const text = texts[path];
    if (text === undefined) return sendFile(join(folder, normalize(path)), request, response);
    response.writeHead(200, { 'content-type': contentType(path) ?? 'text/plain' }).end(text);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${port}`, close });
    });
  });
}
