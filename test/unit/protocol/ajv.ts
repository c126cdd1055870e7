import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { jsonSchema } from '../../../src/protocol/schema/json-schema.ts';

const schema = jsonSchema();
const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false });
ajv.addSchema(schema);
const compiled = new Map<string, ValidateFunction>();

/** What ajv, a stranger to this repository, finds wrong by the published schema. */
export function schemaCheck(name: string, value: unknown): readonly string[] {
  const ref =
    name === 'manifest' ? String(schema['$id']) : `${String(schema['$id'])}#/$defs/${name}`;
  const check = compiled.get(ref) ?? ajv.compile({ $ref: ref });
  compiled.set(ref, check);
  return check(value)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${String(message)}`);
}
