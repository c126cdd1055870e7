/** Types for JSX (React 19): a prop that the element has is set as a property; `on` + the event's name listens. */
export const JSX_TYPES = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OnairElements, Tag } from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void;
};
/** Each tag of ours, for JSX. */
export type OnairJsx = {
  [Name in Tag]: DetailedHTMLProps<
    HTMLAttributes<OnairElements[Name]['element']>,
    OnairElements[Name]['element']
  > &
    OnairElements[Name]['props'] &
    Listeners<OnairElements[Name]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends OnairJsx {}
  }
}
`;

/** Types for Vue's templates: \`@onair-cart-add\` is the prop \`onOnairCartAdd\`. */
export const VUE_TYPES = `import type { HTMLAttributes } from 'vue';
import type { OnairElements, Tag } from './elements.js';

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Rest}\`
  ? \`\${Head}\${Capitalize<Camel<Rest>>}\`
  : Name;
type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (
    event: Events[Name],
  ) => void;
};
/** Each tag of ours, for templates. */
export type OnairVue = {
  [Name in Tag]: new () => {
    $props: HTMLAttributes &
      OnairElements[Name]['props'] &
      Listeners<OnairElements[Name]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends OnairVue {}
}
`;

/** Types for Svelte 5: \`ononair-cart-add={…}\` listens. */
export const SVELTE_TYPES = `import type { HTMLAttributes } from 'svelte/elements';
import type { OnairElements, Tag } from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void;
};
/** Each tag of ours, for Svelte's markup. */
export type OnairSvelte = {
  [Name in Tag]: HTMLAttributes<OnairElements[Name]['element']> &
    OnairElements[Name]['props'] &
    Listeners<OnairElements[Name]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends OnairSvelte {}
}
`;
