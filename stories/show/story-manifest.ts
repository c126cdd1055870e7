import { demoManifest } from '../../examples/live-server/show/manifest/demo-manifest.ts';
import type { Manifest } from '../../src/protocol/manifest.ts';
import { readManifest } from '../../src/protocol/read.ts';

/** Where the film and its stills lie, under the root of the repository and of the built Storybook. */
export const MEDIA = '/examples/live-server/media/demo/';

/** When the scripted show starts. */
export const STARTS_AT = '2026-11-26T13:30:00.000Z';

/** The demo's manifest as a shop would have it: live, with a host and an end, and no word of a demo. */
export function storyManifest(change: Partial<Manifest> = {}): Manifest {
  const { demo: _, ...manifest } = demoManifest({
    hasWebRtc: true,
    startedAt: Date.parse(STARTS_AT),
  });
  const read = readManifest(
    {
      ...manifest,
      id: 'small-home',
      title: {
        en: 'Four things for a small home',
        de: 'Vier Dinge für ein kleines Zuhause',
        ja: '小さな暮らしの4つの品',
        'zh-Hans': '小家四物',
        ar: 'أربع قطع لبيت صغير',
      },
      seller: { ...manifest.seller, name: 'Kiln & Cloth' },
      hosts: [HOST],
      endsAt: '2026-11-26T14:45:00.000Z',
      captions: [{ lang: 'en' }, { lang: 'zh-Hans' }, { lang: 'ar' }],
      ...change,
    },
    { base: new URL(`${MEDIA}show.json`, location.href).href },
  );
  if (!read.ok) throw new Error(`The scripted show: ${JSON.stringify(read.issues)}`);
  return read.value;
}

const HOST: Manifest['hosts'][number] = {
  id: 'potter',
  name: {
    en: 'the potter',
    de: 'die Töpferin',
    ja: '陶芸家',
    'zh-Hans': '陶艺师',
    ar: 'صانعة الفخار',
  },
  role: {
    en: 'an employee',
    de: 'eine Angestellte',
    ja: '当店スタッフ',
    'zh-Hans': '本店员工',
    ar: 'موظفة لدينا',
  },
};
