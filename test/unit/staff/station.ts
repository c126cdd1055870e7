import { listen } from '../../../examples/live-server/http/listen.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { createShow, type Show } from '../../../src/core/show.ts';
import { readManifest } from '../../../src/protocol/read.ts';
import { createDesk, type Desk } from '../../../src/staff/desk.ts';
import { sseFeed } from '../../../src/transport/sse/feed.ts';
import { staffFeed } from '../../../src/transport/staff/feed.ts';
import { openStage, type Stage, type StageOptions } from '../live-server/show-stage.ts';

const POLICY = { nextDelay: () => 100 };

/** A live server's show on a free port, with viewers and desks that reach it over the network. */
export interface Station {
  readonly stage: Stage;
  readonly url: string;
  /** The show as a viewer has it. */
  viewer(): Promise<Show>;
  desk(pass?: Pass): Promise<Desk>;
  close(): Promise<void>;
}

export interface Pass {
  readonly id?: string;
  readonly role?: string;
  /** Instead of one that the server signed. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

export async function openStation(options: StageOptions = {}): Promise<Station> {
  const stage = openStage(options);
  const server = await listen(stage.app, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${server.port}`;
  const closers: (() => void)[] = [];
  const viewer = async (): Promise<Show> => {
    const show = await connect(url);
    closers.push(show.close);
    return show;
  };
  return {
    stage,
    url,
    viewer,
    async desk({ id = 'anna', role = 'host', token, fetch } = {}) {
      const pass = token ?? (await tokenOf(stage, id, role));
      const desk = openDesk(url, await viewer(), pass, fetch);
      closers.push(desk.close);
      return desk;
    },
    async close() {
      closers.forEach((close) => close());
      await server.close();
      stage.close();
    },
  };
}

/** A desk at a live server, with that token. */
export function openDesk(url: string, show: Show, token: string, fetch?: Pass['fetch']): Desk {
  const feed = staffFeed({
    url: `${url}/live/staff/feed`,
    sendUrl: `${url}/live/requests`,
    token,
    clock: systemClock,
    policy: POLICY,
    ...(fetch && { fetch }),
  });
  return createDesk({ show, feed });
}

/** A live server's show, connected to its feed. */
export async function connect(url: string): Promise<Show> {
  const base = `${url}/live/show.json`;
  const read = readManifest(await (await fetch(base)).text(), { base });
  if (!read.ok) throw new Error('The manifest cannot be read.');
  const { url: feedUrl, sendUrl = '' } = read.value.feed!;
  const feed = sseFeed({ url: feedUrl, sendUrl, clock: systemClock, policy: POLICY });
  const show = createShow({ manifest: read.value, feed, policy: POLICY });
  show.connect();
  return show;
}

const tokenOf = (stage: Stage, id: string, role: string): Promise<string> =>
  stage.tokens.sign({ id, role }, 3600);
