export * from './text.ts';
export * from './money.ts';
export * from './manifest.ts';
export * from './cue.ts';
export * from './snapshot.ts';
export * from './request.ts';
export * from './result.ts';
