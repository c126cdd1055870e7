// custom-elements.json, from the elements' source. Only what is public.
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ declarations }) =>
      declarations?.some(({ tagName }) => tagName),
    );
    for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
      declaration.members = declaration.members?.filter(
        ({ privacy, name }) => !privacy && !name.startsWith('#'),
      );
    }
  },
});

export default {
  globs: ['src/components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};
