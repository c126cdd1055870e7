import config from './web-test-runner.config.mjs';
export default { ...config, plugins: config.plugins.filter((p) => p.name !== 'live-server') };
