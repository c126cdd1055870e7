import type { Preview } from '@storybook/web-components-vite';

const item = (value: string, title: string): { value: string; title: string } => ({ value, title });

/** The toolbar: each story in each theme, scheme, language, direction and width. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    name: 'Theme',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [item('default', 'Default theme'), item('kiln', 'Kiln & Cloth (merchant)')],
    },
  },
  scheme: {
    name: 'Colour scheme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [item('light', 'Light'), item('dark', 'Dark')],
    },
  },
  language: {
    name: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        item('en', 'English'),
        item('de', 'Deutsch'),
        item('ja', '日本語'),
        item('zh-Hans', '简体中文'),
        item('ar', 'العربية'),
        item('en-XA', 'Pseudo (long)'),
      ],
    },
  },
  direction: {
    name: 'Page direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        item('auto', 'As the language'),
        item('ltr', 'Left to right'),
        item('rtl', 'Right to left'),
      ],
    },
  },
  width: {
    name: 'Width',
    toolbar: {
      icon: 'grow',
      dynamicTitle: true,
      items: [
        item('auto', 'Full width'),
        ...['320', '390', '600', '960', '1280'].map((width) => item(width, `${width} px`)),
      ],
    },
  },
};

/** What the toolbar says at first. */
export const initialGlobals = {
  theme: 'default',
  scheme: 'light',
  language: 'en',
  direction: 'auto',
  width: 'auto',
};

export type Globals = Readonly<Record<keyof typeof initialGlobals, string>>;
