import type { Page } from 'puppeteer-core';
import { systemClock } from '../../../src/core/clock.ts';
import type { MediaFault } from './faults.ts';
import { figuresOf, type Figures } from './figures.ts';
import { FAIR } from './line.ts';
import type { Acts, Witness } from './page.ts';
import type { MediaSite } from './site.ts';

/** Something that the shop has plenty of. */
const REF = 'bag-tan';
/** Pictures that a path shows before it counts as being in sight. */
const STEADY = 60;
/** Milliseconds in which a viewer's page settles before anything goes wrong, and in which all is seen to go on. */
const SETTLE = 6_000;
const AFTERMATH = 3_000;
const DEADLINE = 120_000;

/** What came of one fault at one round trip. */
export interface FaultReport {
  readonly fault: MediaFault;
  readonly roundTrip: number;
  readonly figures: Figures;
  /** Whether what was put into the cart and asked during the fault is there exactly once. */
  readonly cart: string;
  readonly question: string;
}

/** Plays to a new viewer, lets a fault come and go, and reads what the viewer saw. */
export async function runFault(
  site: MediaSite,
  fault: MediaFault,
  roundTrip: number,
): Promise<FaultReport> {
  const { line } = site;
  const startsOnHls = fault.from === 'hls';
  line.set({ ...FAIR, roundTrip, isUdpBlocked: startsOnHls, isSignallingGone: startsOnHls });
  const viewer = await site.openViewer();
  try {
    const { page } = viewer;
    await shows(page, fault.from, 0);
    await pause(SETTLE);
    const faultAt = systemClock.now();
    await fault.begin(site);
    const text = `Was it there at ${faultAt}?`;
    const acting = page.evaluate(`act('${REF}', '${text}')`) as Promise<Acts>;
    if (fault.lasts === 'until moved') await shows(page, 'hls', faultAt).then(aftermath);
    else await pause(fault.lasts);
    const healedAt = systemClock.now();
    await fault.end(site);
    if (fault.lasts === 'until moved') await shows(page, 'whep', healedAt);
    else if (!startsOnHls) await shows(page, 'whep', healedAt).catch(() => undefined);
    await aftermath();
    const acts = await acting;
    const course = { faultAt, healedAt, endedAt: systemClock.now() };
    const witness = (await page.evaluate('witness')) as Witness;
    const figures = figuresOf(witness, course, site.starts);
    return { fault, roundTrip, figures, ...(await traces(page, acts, text)) };
  } finally {
    line.set(FAIR);
    await viewer.close();
  }
}

/** Waits until a path has shown some pictures since a time. */
async function shows(page: Page, transport: string, since: number): Promise<void> {
  const seen = `witness.pictures.filter(({ transport, at }) => transport === '${transport}' && at > ${since}).length`;
  await page.waitForFunction(
    `globalThis.witness && show.state.media.transport === '${transport}' && ${seen} > ${STEADY}`,
    { timeout: DEADLINE, polling: 100 },
  );
}

/** What the viewer's acts have left behind. */
async function traces(
  page: Page,
  { cart, question }: Acts,
  text: string,
): Promise<{ readonly cart: string; readonly question: string }> {
  const inCart = await page.evaluate(
    "fetch('/api/cart').then((answer) => answer.json()).then(({ count }) => count)",
  );
  const asked = await page.evaluate(
    `Object.values(show.state.questions.byId).filter(({ text }) => text === '${text}').length`,
  );
  return {
    cart: cart === 'ok' && inCart === 1 ? 'whole' : `${cart}, holds ${String(inCart)}`,
    question: question === 'ok' && asked === 1 ? 'whole' : `${question}, there ${String(asked)}×`,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const aftermath = (): Promise<void> => pause(AFTERMATH);
