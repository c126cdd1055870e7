// hls.js 1.7 ships no declaration for its `./light` export: the same classes, fewer controllers.
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
