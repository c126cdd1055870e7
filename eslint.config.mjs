// The house rules that a machine can check: layers, engine imports, sizes, types.
import tseslint from 'typescript-eslint';

const ENGINES = [
  { room: 'src/transport/livekit', names: ['livekit-client', '@livekit/*'] },
  { room: 'src/transport/hls', names: ['hls.js', 'hls.js/*'] },
  { room: 'src/controllers/popover*', names: ['@floating-ui/*'] },
];
const engineRule = (except) => [
  'error',
  {
    patterns: ENGINES.filter((engine) => engine !== except).map(({ room, names }) => ({
      group: names,
      message: `Only ${room} may name it, by dynamic import().`,
    })),
  },
];
const NO_DOM = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'HTMLElement'];

export default tseslint.config(
  {
    ignores: ['dist/', 'coverage/', '**/node_modules/', '.cache/', 'src/icons/lines.ts'],
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-imports': engineRule(null),
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['*.config.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.node.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...ENGINES.map((engine) => ({
    files: [`${engine.room}/**`, engine.room],
    rules: { 'no-restricted-imports': engineRule(engine) },
  })),
  {
    files: ['src/protocol/**', 'src/core/**', 'src/staff/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...NO_DOM.map((name) => ({ name, message: 'No DOM here.' })),
      ],
    },
  },
  {
    files: ['test/**', 'stories/**', 'bench/**', 'src/testing/**', '**/*.test.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'examples/**', 'src/cli/**', 'test/**', '*.mjs', '*.ts'],
    rules: { 'no-console': 'off' },
  },
);
