import type { Picture } from '../../../../src/protocol/manifest.ts';
import type { LocalizedText } from '../../../../src/protocol/text.ts';

/** A still of the film's goods, 960×1200, in the two widths that pages use. Relative to the manifest. */
export function still(name: string, alt?: LocalizedText): Picture {
  return {
    url: `stills/${name}-720.jpg`,
    srcset: `stills/${name}-240.jpg 240w, stills/${name}-720.jpg 720w`,
    width: 720,
    height: 900,
    ...(alt !== undefined && { alt }),
  };
}

/** The film's first product, for before it plays. */
export const DEMO_POSTER: Picture = {
  url: 'stills/poster-1280.jpg',
  srcset: 'stills/poster-640.jpg 640w, stills/poster-1280.jpg 1280w',
  width: 1280,
  height: 720,
  alt: {
    en: 'A cream stoneware mug on an oak table',
    'zh-Hans': '橡木桌上的奶油色炻器马克杯',
    ar: 'كوب خزفي كريمي على طاولة من البلوط',
  },
  focus: { x: 0.5, y: 0.5 },
};
