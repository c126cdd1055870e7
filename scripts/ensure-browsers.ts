import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { chosenEngines, EXECUTABLES, type Engine } from '../test/engines/engines.ts';
import { run } from './run.ts';

/** Debian's packages for each engine. WebKitGTK plays H.264 and AAC only with GStreamer's libav and bad sets. */
const PACKAGES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: [
    'webkit2gtk-driver',
    'xvfb',
    'gstreamer1.0-plugins-good',
    'gstreamer1.0-plugins-bad',
    'gstreamer1.0-libav',
  ],
};
/** The unit tests of the media read what the server packs with it. */
const TOOLS = ['ffmpeg'];

const onPath = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

function missingPackages(): string[] {
  const missing = chosenEngines()
    .filter(
      (engine) => !existsSync(EXECUTABLES[engine]) || (engine === 'webkit' && !webkitComplete()),
    )
    .flatMap((engine) => PACKAGES[engine]);
  return [...missing, ...TOOLS.filter((tool) => !onPath(tool))];
}

function webkitComplete(): boolean {
  const libav = '/usr/lib/x86_64-linux-gnu/gstreamer-1.0/libgstlibav.so';
  return onPath('WebKitWebDriver') && onPath('Xvfb') && existsSync(libav);
}

/** Finds the browsers; as root on Debian it installs what is missing, elsewhere it says what to install. */
export async function ensureBrowsers(): Promise<void> {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const line = `apt-get install -y ${missing.join(' ')}`;
  if (userInfo().uid !== 0 || !onPath('apt-get')) {
    console.error(`The tests need browsers that are not here. On Debian, as root: ${line}`);
    process.exit(1);
  }
  console.log(`Installing what the tests need: ${missing.join(' ')}`);
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], quiet);
  const { code } = await run('apt-get', ['install', '-y', '-qq', ...missing], quiet);
  if (code !== 0) {
    console.error(`Could not install them. Try: ${line}`);
    process.exit(1);
  }
}
