import { describe, it } from 'node:test';
import { protocolContract } from '../../../src/testing/index.ts';
import { schemaCheck } from './ajv.ts';
import { READER_SUBJECT } from './readers.ts';

describe('the readers', () => protocolContract({ describe, it }, READER_SUBJECT));

describe('the JSON Schema, read by ajv', () =>
  protocolContract(
    { describe, it },
    { accepts: (kind, input) => schemaCheck(kind, input).length === 0 },
  ));
