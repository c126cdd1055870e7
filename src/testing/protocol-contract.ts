import { equal } from './assert.ts';
import {
  BAD_MESSAGES,
  GOOD_MESSAGES,
  type MessageKind,
  type ProtocolExample,
} from './protocol-messages.ts';
import type { Runner } from './runner.ts';

/** An implementation of the protocol's reading side: a library's readers, a schema, a server. */
export interface ProtocolSubject {
  /** Whether it takes this input for a message of this kind. */
  accepts(kind: MessageKind, input: unknown): boolean | Promise<boolean>;
}

/** What an input looks like once it has been sent: plain JSON. */
const sent = ({ input }: ProtocolExample): unknown => JSON.parse(JSON.stringify(input)) as unknown;

/**
 * What every implementation of the protocol keeps: it takes what the protocol allows, fields and
 * types from the future included, and refuses what it does not.
 */
export function protocolContract({ describe, it }: Runner, subject: ProtocolSubject): void {
  const kinds = [...new Set(GOOD_MESSAGES.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const ofKind = (example: ProtocolExample): boolean => example.kind === kind;
    describe(`protocol: ${kind}`, () => {
      for (const example of GOOD_MESSAGES.filter(ofKind)) {
        it(`takes ${example.what}`, async () => {
          equal(await subject.accepts(kind, sent(example)), true, 'accepted');
        });
      }
      for (const example of BAD_MESSAGES.filter(ofKind)) {
        it(`refuses one ${example.what}`, async () => {
          equal(await subject.accepts(kind, sent(example)), false, 'accepted');
        });
      }
    });
  }
}
