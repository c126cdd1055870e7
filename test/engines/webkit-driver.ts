import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXECUTABLES } from './engines.ts';

/** A running WebKitWebDriver with a screen of its own. */
export interface WebKitDriver {
  readonly port: number;
  stop(): void;
}

/** What WebDriver is asked for to start WebKitGTK's MiniBrowser. */
export const WEBKIT_CAPABILITIES = {
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: EXECUTABLES.webkit, args: ['--automation'] },
  'wdio:enforceWebDriverClassic': true,
};

/** Starts Xvfb and WebKitWebDriver; `stop` ends only these two. */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const home = mkdtempSync(join(tmpdir(), 'onair-webkit-'));
  const children: ChildProcess[] = [];
  const display = await startScreen(children);
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...environment(home, display) },
  });
  children.push(driver);
  await answering(`http://127.0.0.1:${port}/status`);
  return {
    port,
    stop() {
      for (const child of children.reverse()) child.kill('SIGTERM');
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function startScreen(children: ChildProcess[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(screen);
    screen.once('error', reject);
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
  });
}

/** WebKitGTK needs a home to write to, a language `Intl` knows, and software rendering. */
function environment(home: string, display: string): Record<string, string> {
  return {
    DISPLAY: display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
    GDK_BACKEND: 'x11',
    GIO_USE_VFS: 'local',
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within 10 s`);
}
