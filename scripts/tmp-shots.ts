import { writeFileSync } from 'node:fs';
import { openCamera } from './stories/camera.ts';
const camera = await openCamera();
for (const spec of process.argv.slice(2)) {
  const [story = '', w = '390', scheme = 'light', lang = ''] = spec.split(':');
  const globals: Record<string, string> = { scheme };
  if (lang) globals['lang'] = lang;
  const { png, trouble } = await camera.take({ name: story, story, width: Number(w), height: null, scale: Number(w) < 600 ? 2 : 1, globals });
  writeFileSync(`/tmp/h8-shots/${spec.replaceAll(':', '_')}.png`, png);
  if (trouble.length) console.log(spec, trouble);
}
await camera.close();
