import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  addToMinute,
  riseOf,
  type MinuteSample,
} from '../../../src/components/quality/support/minute.ts';
import { reportText, surroundings } from '../../../src/components/quality/support/report.ts';
import {
  ceilingOf,
  pathOf,
  rangeOf,
  xOf,
  yOf,
} from '../../../src/components/quality/support/scale.ts';
import { changesOf, meansOf, segmentsOf } from '../../../src/components/quality/support/series.ts';
import { VERSION } from '../../../src/components/quality/support/version.ts';
import { initialView } from '../../../src/core/view-state.ts';
import type { Manifest } from '../../../src/protocol/manifest.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { UNTOLD } from '../../../src/transport/untold.ts';

/** A sample at a second of the minute, of a session that gets 125 kB and 100 packets a second. */
const sample = (
  second: number,
  change: Partial<Omit<MinuteSample, 'at' | 'health'>> & {
    readonly health?: Partial<NonNullable<MinuteSample['health']>> | null;
  } = {},
): MinuteSample => {
  const { health, ...rest } = change;
  const counted = {
    ...UNTOLD,
    bytes: second * 125_000,
    packets: second * 100,
    packetsLost: 0,
    ...health,
  };
  const at = second * 1_000;
  const whole = health === null ? null : counted;
  return { at, phase: 'playing', transport: 'whep', delay: 400, ...rest, health: whole };
};

const values = (samples: readonly MinuteSample[], metric: 'delay' | 'loss' | 'bitrate') =>
  segmentsOf(samples, metric).map((points) => points.map(({ value }) => value));

describe('the minute', () => {
  it('keeps sixty seconds, whatever the path', () => {
    const samples = Array.from({ length: 90 }, (_, second) =>
      sample(second, { transport: second < 80 ? 'whep' : 'hls' }),
    ).reduce<readonly MinuteSample[]>(addToMinute, []);
    assert.equal(samples.length, 61);
    assert.equal(samples[0]?.at, 29_000);
  });

  it('adds up what rose within each session, and nothing between them', () => {
    const samples = [
      sample(0, { health: { freezes: 7 } }),
      sample(1, { health: { freezes: 8 } }),
      sample(2, { transport: 'hls', health: { freezes: 3 } }),
      sample(3, { transport: 'hls', health: { freezes: 5 } }),
    ];
    assert.equal(riseOf(samples, 'freezes'), 3);
    assert.equal(riseOf(samples, 'concealedMs'), null);
  });
});

describe('what is plotted', () => {
  it('is the delay at each look, and loss and bitrate between two', () => {
    const samples = [
      sample(1),
      sample(2, { health: { packets: 190, packetsLost: 10 } }),
      sample(3, { delay: 500, health: { packets: 290, packetsLost: 10 } }),
    ];
    assert.deepEqual(values(samples, 'delay'), [[400, 400, 500]]);
    assert.deepEqual(values(samples, 'loss'), [[0.1, 0]]);
    assert.deepEqual(values(samples, 'bitrate'), [[1_000_000, 1_000_000]]);
  });

  it('is broken where nothing came, where nobody looked and where a value is missing', () => {
    const broken = [sample(1), sample(2), sample(3, { delay: null, health: null }), sample(4)];
    assert.deepEqual(values(broken, 'delay'), [[400, 400], [400]]);
    assert.deepEqual(values(broken, 'bitrate'), [[1_000_000]]);
    const hidden = [sample(1), sample(2), sample(9), sample(10)];
    assert.deepEqual(values(hidden, 'delay'), [
      [400, 400],
      [400, 400],
    ]);
    assert.deepEqual(values(hidden, 'bitrate'), [[1_000_000], [1_000_000]]);
  });

  it('begins anew with another path, and with counters that went back', () => {
    const moved = [sample(1), sample(2), sample(3, { transport: 'hls' }), sample(4)];
    assert.deepEqual(values(moved, 'delay'), [[400, 400], [400], [400]]);
    assert.deepEqual(changesOf(moved), [
      { at: 3_000, transport: 'hls' },
      { at: 4_000, transport: 'whep' },
    ]);
    const joined = [sample(8), sample(9), sample(10, { health: { bytes: 10, packets: 1 } })];
    assert.deepEqual(values(joined, 'bitrate'), [[1_000_000]]);
    assert.deepEqual(changesOf(joined), []);
  });

  it('takes no gap between two paths for a change back', () => {
    const fell = [sample(1), sample(2, { transport: null, health: null }), sample(3)];
    assert.deepEqual(changesOf(fell), []);
  });

  it('tells no loss where no packets are counted, or none were under way', () => {
    const uncounted = { packetsLost: null };
    assert.deepEqual(
      values([sample(1, { health: uncounted }), sample(2, { health: uncounted })], 'loss'),
      [],
    );
    const quiet = { packets: 100, packetsLost: 0 };
    assert.deepEqual(
      values([sample(1, { health: quiet }), sample(2, { health: quiet })], 'loss'),
      [],
    );
  });

  it('never tells a loss below none: late packets are taken off what was counted as lost', () => {
    const [before, after] = [{ packetsLost: 5 }, { packetsLost: 3 }];
    assert.deepEqual(
      values([sample(1, { health: before }), sample(2, { health: after })], 'loss'),
      [[0]],
    );
  });

  it('is told in stretches, those of which nothing is known as such', () => {
    const segments = segmentsOf([sample(1, { delay: 300 }), sample(2), sample(9)], 'delay');
    assert.deepEqual(meansOf(segments, { end: 10_000, ms: 5_000, count: 3 }), [
      { at: 0, value: null },
      { at: 5_000, value: 350 },
      { at: 10_000, value: 400 },
    ]);
  });
});

describe('the scale of a plot', () => {
  it('ends at a round value, at its least or above', () => {
    const ends = [0, 400, 500, 501, 1_700, 2_000, 2_001, 7_000].map((most) => ceilingOf(most, 500));
    assert.deepEqual(ends, [500, 500, 500, 1_000, 2_000, 2_000, 5_000, 10_000]);
    assert.deepEqual(
      [0.001, 0.06, 0.1 + 0.2].map((most) => ceilingOf(most, 0.05)),
      [0.05, 0.1, 0.5],
    );
  });

  it('runs from the minute’s begin at the left to its end at the right, from none at the foot', () => {
    assert.deepEqual(
      [xOf(40_000, 100_000), xOf(70_000, 100_000), xOf(100_000, 100_000)],
      [0, 30, 60],
    );
    assert.deepEqual([yOf(0, 500), yOf(250, 500), yOf(500, 500)], [20, 10, 0]);
  });

  it('draws a line a segment, and a lone point as a dot', () => {
    const segments = [
      [
        { at: 0, value: 0 },
        { at: 1_000, value: 500 },
      ],
      [{ at: 60_000, value: 250 }],
    ];
    assert.equal(pathOf(segments, 60_000, 500), 'M0 20L1 0M60 10h0');
    assert.deepEqual(rangeOf(segments), { least: 0, most: 500, last: 250 });
    assert.equal(rangeOf([]), null);
  });
});

describe('the report', () => {
  const address = 'https://live.example/whep?token=secret';
  const view = initialView();
  const show = {
    manifest: {
      id: 'small-home',
      media: [{ type: 'whep', url: address, tokenUrl: address }],
    } as unknown as Manifest,
    phase: 'live',
    clock: createFakeClock(Date.parse('2026-11-26T14:03:12.000Z')),
    clockError: () => 12,
    state: {
      ...view,
      media: {
        ...view.media,
        phase: 'switching',
        transport: 'whep',
        error: {
          area: 'media',
          reason: 'silent',
          message: `No packets from ${address}`,
          transport: 'whep',
        },
      },
    },
  } as const;
  const browser = {
    userAgent: 'A "browser"',
    onLine: false,
    connection: { rtt: 50, odd: address },
  };
  const read = (samples: readonly MinuteSample[]) => {
    const text = reportText(show, samples, surroundings(browser));
    return { text, json: JSON.parse(text) as Record<string, unknown> };
  };

  it('is JSON with the version, the times, the browser and a line a sample', () => {
    const { text, json } = read([sample(1), sample(2)]);
    assert.deepEqual(Object.keys(json), [
      'report',
      'v',
      'version',
      'at',
      'userAgent',
      'online',
      'connection',
      'show',
      'media',
      'clockError',
      'samples',
    ]);
    assert.equal(json['at'], '2026-11-26T14:03:12.000Z');
    assert.equal(json['clockError'], 12);
    assert.equal(json['userAgent'], browser.userAgent);
    assert.deepEqual(json['connection'], { rtt: 50 });
    assert.deepEqual((json['samples'] as unknown[])[0], {
      ...sample(1),
      at: '1970-01-01T00:00:01.000Z',
    });
    assert.equal(text.split('\n').filter((line) => line.startsWith('    {')).length, 2);
    assert.deepEqual(read([]).json['samples'], []);
  });

  it('holds no address and no token, also where an error tells one', () => {
    const { text, json } = read([sample(1)]);
    assert.doesNotMatch(text, /https?:|secret|token/);
    assert.deepEqual((json['media'] as { error: unknown }).error, {
      reason: 'silent',
      transport: 'whep',
    });
  });

  it('is of the version that the package has', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(VERSION, version);
  });
});
