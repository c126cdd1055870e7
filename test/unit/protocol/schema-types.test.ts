import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { list } from '../../../src/protocol/schema/members.ts';
import { object } from '../../../src/protocol/schema/object.ts';
import { choice } from '../../../src/protocol/schema/values.ts';
import { COUNT, ID, TEXT } from '../../../src/protocol/schema/leaves.ts';

interface Sample {
  readonly id: string;
  readonly kind: 'a' | 'b';
  readonly count?: number;
}

// `npm run types` proves these: each line under an expected error would otherwise be one.
describe('schemas and the types that they read', () => {
  it('must agree in every field', () => {
    const good = object<Sample>({ id: ID, kind: choice('a', 'b'), 'count?': COUNT });
    // @ts-expect-error a field is missing
    const lacking = object<Sample>({ id: ID, 'count?': COUNT });
    // @ts-expect-error a field is optional in the type alone
    const required = object<Sample>({ id: ID, kind: choice('a', 'b'), count: COUNT });
    // @ts-expect-error a choice lacks a member
    const narrow = object<Sample>({ id: ID, kind: choice('a'), 'count?': COUNT });
    // @ts-expect-error a choice has one too many
    const wide = object<Sample>({ id: ID, kind: choice('a', 'b', 'c'), 'count?': COUNT });
    // @ts-expect-error a field is of another type
    const other = object<Sample>({ id: TEXT, kind: choice('a', 'b'), 'count?': COUNT });
    const more = { id: ID, kind: choice('a', 'b'), 'count?': COUNT, list: list(ID) } as const;
    for (const schema of [good, lacking, required, narrow, wide, other, object<Sample>(more)])
      assert.equal(schema.expected, 'an object');
  });
});
