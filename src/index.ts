export * from './core/index.ts';
export * from './protocol/index.ts';
export * from './presets/index.ts';
export { OnairShow } from './components/show/show.ts';
