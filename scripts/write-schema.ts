// Writes the protocol as JSON Schema, beside its source: npm run schema
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/protocol/schema/json-schema.ts';

const FILE = new URL('../src/protocol/onair-show.schema.json', import.meta.url);

writeFileSync(FILE, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
