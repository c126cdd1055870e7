// The last step of `npm ci`, on whatever Node that runs on. Before version 11 npm throws away the
// binary's link with the packages of the platforms that this machine is not: `npm test` and
// `npm start` would run on the Node that they were called with.
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const binary = (name) => {
  const file = join(modules, name, 'package.json');
  const path = existsSync(file) ? read(file).bin?.node : undefined;
  return path === undefined ? [] : join('..', name, path);
};

const { optionalDependencies } = read(join(import.meta.dirname, 'package.json'));
const [node] = Object.keys(optionalDependencies).flatMap(binary);
const link = join(modules, '.bin/node');
// On Windows it would have to be a script of another kind.
if (node && process.platform !== 'win32' && !existsSync(link)) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync(node, link);
}
