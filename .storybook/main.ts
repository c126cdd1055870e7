import type { StorybookConfig } from '@storybook/web-components-vite';

/** package.json says which built files have side effects; their sources have them too. */
const keepDefineFiles = {
  name: 'keep-define-files',
  transform: {
    filter: { id: /\/src\/elements\// },
    handler: (code: string) => ({ code, map: null, moduleSideEffects: true }),
  },
};

/** The designers' shelf: every element in every state. Nothing leaves the machine. */
const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The film and its stills, at the path that they have in the repository and in the tests.
  staticDirs: [
    {
      from: '../examples/live-server/media/demo',
      to: '/examples/live-server/media/demo',
    },
  ],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), keepDefineFiles],
    // What minifies CSS would write `light-dark()` for older browsers, and lose the page's `color-scheme`.
    build: { ...vite.build, chunkSizeWarningLimit: 2_000, cssMinify: false },
  }),
};

export default config;
