import { protocolContract } from '../../src/testing/index.ts';
import { READER_SUBJECT } from '../unit/protocol/readers.ts';

describe('the readers in this engine', () => protocolContract({ describe, it }, READER_SUBJECT));
