import {
  setCustomElementsManifest,
  type Decorator,
  type Preview,
} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { globalTypes, initialGlobals, type Globals } from './globals.ts';
import { addPseudoLocale } from './pseudo.ts';
import { surround } from './surroundings.ts';

setCustomElementsManifest(manifest);
addPseudoLocale();

const inSurroundings: Decorator = (story, { globals }) => {
  surround(globals as Globals);
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [inSurroundings],
  parameters: {
    // The checker runs axe itself, once a story has come to rest; here it waits to be asked.
    a11y: { test: 'todo', manual: false },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { codePanel: true },
    layout: 'padded',
  },
};

export default preview;
