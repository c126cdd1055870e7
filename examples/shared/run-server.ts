/** Ports that are tried after the one asked for. */
const MORE_PORTS = 20;

/** Reads `--port`; throws what is wrong with it, for who asked. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is 0 to 65535');
  return port;
}

/** Starts a server, on the next port while one is in use; 0 takes any. Rejects with the socket's error. */
export async function startNear<Server>(
  port: number,
  start: (port: number) => Promise<Server>,
  left = MORE_PORTS,
): Promise<Server> {
  try {
    return await start(port);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' || left === 0 || port === 0) throw error;
    console.log(`Port ${port} is in use; trying ${port + 1}.`);
    return startNear(port + 1, start, left - 1);
  }
}

/**
 * Closes a server when this process is told to stop; told again, it stops at once. Also when whoever started
 * it over a channel of Node's has gone, and could not tell it any more.
 */
export function closeOnSignal(server: { close(): Promise<void> }): void {
  let isClosing = false;
  const stop = (): void => {
    if (isClosing) process.exit(1);
    isClosing = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const leave = (): void => {
    if (!isClosing) stop();
  };
  // False: it has gone already. Undefined: there never was a channel.
  if (process.connected === false) leave();
  else process.once('disconnect', leave);
}

/** Runs on when nobody reads what is printed any more. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** What went wrong, for who started a server. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'These ports are all in use. Choose another with --port.';
  if (code === 'EACCES')
    return 'This port or folder may not be used. Choose with --port or --data.';
  const text = error instanceof Error ? error.message : String(error);
  return /database is locked/.test(text)
    ? 'Another server uses the same data folder. Choose another with --data.'
    : text;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
