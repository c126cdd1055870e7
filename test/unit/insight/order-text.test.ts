import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOrder, writeOrder, type ShowOfOrder } from '../../../src/insight/order-text.ts';

const evening: ShowOfOrder = {
  show: 'evening',
  tier: 2,
  adds: [
    { item: 'mug/moss', second: 754 },
    { item: 'lamp', second: null },
  ],
};
const manyAdds = (count: number): ShowOfOrder['adds'] =>
  Array.from({ length: count }, (_, index) => ({
    item: `product-${index}`,
    second: 1_000 + index,
  }));

describe('the text of an order', () => {
  it('reads as it was written', () => {
    const shows = [evening, { show: 'morning', tier: 0, adds: [] }];
    assert.deepEqual(readOrder(writeOrder(shows)), shows);
    assert.equal(
      writeOrder([evening]),
      '{"v":1,"s":[["evening",2,[["mug/moss",754],["lamp",null]]]]}',
    );
  });

  it('never grows beyond 255 characters: the oldest adds go first', () => {
    const text = writeOrder([{ ...evening, adds: manyAdds(40) }]);
    const [read] = readOrder(text);
    assert.ok(text.length <= 255 && text.length > 200, text);
    assert.deepEqual(read?.adds, manyAdds(read?.adds.length ?? 0));
  });

  it('gives up what came from older shows before what came from the latest', () => {
    const [latest, older] = readOrder(
      writeOrder([
        { ...evening, adds: manyAdds(6) },
        { show: 'morning', tier: 1, adds: manyAdds(40) },
      ]),
    );
    assert.equal(latest?.adds.length, 6);
    assert.equal(older?.show, 'morning');
    assert.ok(older.adds.length < 6);
  });

  it('gives up older shows before the latest one', () => {
    const shows = Array.from({ length: 30 }, (_, index) => ({
      show: `evening-of-day-${index}`,
      tier: 1,
      adds: manyAdds(1),
    }));
    const read = readOrder(writeOrder(shows));
    assert.ok(read.length > 3 && read.length < 30);
    assert.deepEqual(
      read.map(({ show }) => show),
      shows.slice(0, read.length).map(({ show }) => show),
    );
  });

  for (const text of [
    undefined,
    '',
    'no JSON',
    'null',
    '{"v":2,"s":[]}',
    '{"v":1,"s":"evening"}',
    '{"v":1,"s":[null,["evening"],[1,2,3]]}',
  ])
    it(`is empty where it is none of ours: ${text}`, () => assert.deepEqual(readOrder(text), []));

  it('keeps what can be read of it', () => {
    assert.deepEqual(readOrder('{"v":1,"s":[["evening",1,[["mug",3],[7,"x"],["lamp","soon"]]]]}'), [
      {
        show: 'evening',
        tier: 1,
        adds: [
          { item: 'mug', second: 3 },
          { item: 'lamp', second: null },
        ],
      },
    ]);
  });
});
