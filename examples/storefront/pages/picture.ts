import type { Good, Words } from '../catalogue/types.ts';
import { html, type Markup } from './html.ts';

/** Widths in which every still of the goods exists, in pixels. `scripts/make-pictures.ts` writes them. */
export const PICTURE_WIDTHS = [320, 640, 960] as const;
/** Widths of the show's poster. */
export const POSTER_WIDTHS = [640, 1280] as const;

export interface PictureOptions {
  /** What the picture shows; empty where the words beside it say the same. */
  readonly alt: string;
  /** How wide it is on the page, as `<img sizes>` takes it. */
  readonly sizes: string;
  /** In sight when the page opens: fetched at once. */
  readonly isFirst?: boolean;
  /** A word that the page's script finds it by. */
  readonly hook?: string;
}

/** A still of the goods, 4:5. */
export function still(name: string, options: PictureOptions): Markup {
  return picture(name, PICTURE_WIDTHS, [960, 1200], options);
}

/** The show's poster, 16:9. */
export function poster(options: PictureOptions): Markup {
  return picture('poster', POSTER_WIDTHS, [1280, 720], options);
}

/** What a still of the good shows: what the gallery says of it, else the choice that it shows. */
export function altOf(good: Good, name: string): Words {
  const choices = good.options.flatMap(({ values }) =>
    values.flatMap(({ picture }) => picture ?? []),
  );
  return [...good.pictures, ...choices].find((one) => one.name === name)?.alt ?? good.title;
}

/** Where one file of a picture is. */
export function pictureUrl(name: string, width: number, type: 'avif' | 'jpg' = 'jpg'): string {
  return `/public/pictures/${name}-${width}.${type}`;
}

/** The `srcset` of a picture in one format. */
export function srcset(name: string, widths: readonly number[], type: 'avif' | 'jpg'): string {
  return widths.map((width) => `${pictureUrl(name, width, type)} ${width}w`).join(', ');
}

function picture(
  name: string,
  widths: readonly number[],
  [width, height]: readonly [number, number],
  { alt, sizes, isFirst = false, hook }: PictureOptions,
): Markup {
  return html`<picture data-picture="${hook ?? ''}"
    ><source type="image/avif" srcset="${srcset(name, widths, 'avif')}" sizes="${sizes}" />
    <img
      src="${pictureUrl(name, 640)}"
      srcset="${srcset(name, widths, 'jpg')}"
      sizes="${sizes}"
      width="${width}"
      height="${height}"
      alt="${alt}"
      decoding="async"
      loading="${isFirst ? 'eager' : 'lazy'}"
      fetchpriority="${isFirst ? 'high' : 'auto'}"
  /></picture>`;
}
