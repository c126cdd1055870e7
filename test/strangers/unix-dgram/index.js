/** What janode imports for Janus's Unix sockets. Here it speaks to Janus by WebSocket. */
export function createSocket() {
  throw new Error('Janus is reached by WebSocket here, not by a Unix socket.');
}
