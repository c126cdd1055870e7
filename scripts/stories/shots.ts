/** A picture of a story. */
export interface Shot {
  /** Of its file in docs/screenshots, and of its target; with the folder that it lies in there. */
  readonly name: string;
  /** Id of the story. */
  readonly story: string;
  readonly width: number;
  /** Null: as high as the page is. */
  readonly height: number | null;
  /** Device pixels for each CSS pixel. */
  readonly scale: number;
  /** The picture is of the story's one box, without the page around it. */
  readonly box?: boolean;
  readonly globals?: Readonly<Record<string, string>>;
  /** Kept as a JPEG: one of many, of a whole page. */
  readonly isJpeg?: boolean;
}

const phone = { width: 390, height: 844, scale: 2, box: true };
const desktop = { width: 1280, height: 800, scale: 1 };

const LANGUAGES = { en: 'english', de: 'german', ja: 'japanese', ar: 'arabic' } as const;

/** What decides abroad, as it stands on a page of the shop: `docs/looks.md` says what was seen. */
const FACTS: readonly Shot[] = ['sheet', 'compare', 'cart', 'trust'].flatMap((element) =>
  Object.entries(LANGUAGES).flatMap(([lang, language]) =>
    [390, 1280].map((width) => ({
      ...{ name: `facts/${element}-${width}-${lang}`, width, height: null, scale: 1 },
      ...{ story: `pages-facts--${element}-in-${language}`, isJpeg: true },
    })),
  ),
);

/** The pictures that are kept; those that were drawn before are called like their drawings. */
export const SHOTS: readonly Shot[] = [
  { name: 'phone-live', story: 'elements-shop--phone', ...phone },
  { name: 'phone-product-sheet', story: 'elements-shop--phone-product', ...phone },
  { name: 'phone-questions', story: 'elements-shop--phone-questions', ...phone },
  { name: 'phone-reconnecting', story: 'elements-shop-states--reconnecting', ...phone },
  { name: 'phone-rtl-arabic', story: 'elements-shop--phone-arabic', ...phone },
  {
    name: 'phone-landscape',
    story: 'elements-shop--phone-landscape',
    width: 844,
    height: 390,
    scale: 1,
    box: true,
  },
  {
    name: 'phone-small-320',
    story: 'elements-shop--phone-small',
    width: 320,
    height: 568,
    scale: 2,
    box: true,
  },
  { name: 'desktop-live-light', story: 'elements-shop--desktop', ...desktop },
  {
    name: 'desktop-live-dark',
    story: 'elements-shop--desktop-product',
    ...desktop,
    globals: { scheme: 'dark' },
  },
  {
    name: 'embed-320',
    story: 'elements-shop--embedded',
    width: 320,
    height: 900,
    scale: 1,
    box: true,
  },
  { name: 'desk', story: 'elements-desk--busy', ...desktop },
  { name: 'desk-phone', story: 'elements-desk--phone', ...phone },
  { name: 'states-sheet', story: 'board--every-state', width: 1280, height: null, scale: 1 },
  {
    name: 'desktop-storefront-page',
    story: 'pages-storefront--live',
    ...desktop,
    globals: { theme: 'kiln' },
  },
  ...FACTS,
];
