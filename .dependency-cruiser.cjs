// The layers, one direction: what a room may import. The picture is in the README.
const ROOMS = {
  protocol: [],
  core: ['protocol'],
  i18n: ['protocol'],
  staff: ['core', 'protocol'],
  transport: ['core', 'protocol', 'staff'],
  studio: ['core', 'protocol', 'transport'],
  commerce: ['core', 'protocol', 'i18n'],
  insight: ['core', 'protocol', 'i18n', 'commerce'],
  'set-up': ['core', 'protocol'],
  testing: ['core', 'protocol', 'transport'],
  icons: [],
  styles: [],
  controllers: ['core', 'protocol', 'i18n', 'commerce', 'icons', 'styles'],
  components: [
    'controllers',
    'core',
    'protocol',
    'i18n',
    'styles',
    'icons',
    'commerce',
    'transport',
    'staff',
    'studio',
  ],
  cli: ['protocol'],
};
const layers = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `layer-${room}`,
  severity: 'error',
  comment: `${room} may import ${allowed.join(', ') || 'nothing of ours'}`,
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));
const ENGINES = 'node_modules/(hls\\.js|livekit-client|@floating-ui)';

module.exports = {
  forbidden: [
    ...layers,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engines-by-dynamic-import',
      severity: 'error',
      from: { path: '^src' },
      to: { path: ENGINES, dependencyTypesNot: ['type-only'], dynamic: false },
    },
    {
      name: 'engines-in-their-room',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(transport/(hls|livekit)|controllers/popover)' },
      to: { path: ENGINES },
    },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
