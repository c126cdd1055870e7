import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventStreamParser, type StreamEvent } from '../../../src/transport/sse/event-stream.ts';

const utf8 = new TextEncoder();

/** Parses a text that comes in these pieces. */
function parse(...pieces: readonly (string | Uint8Array)[]): StreamEvent[] {
  const take = eventStreamParser();
  return pieces.flatMap((piece) => take(typeof piece === 'string' ? utf8.encode(piece) : piece));
}

describe('eventStreamParser', () => {
  it('reads the type and the data of an event', () => {
    assert.deepEqual(parse('event: cue\ndata: {"seq":1}\n\n'), [
      { type: 'cue', data: '{"seq":1}' },
    ]);
  });

  it('calls an event without a type a message', () => {
    assert.deepEqual(parse('data: x\n\n'), [{ type: 'message', data: 'x' }]);
  });

  it('forgets the type after each event', () => {
    const types = parse('event: cue\ndata: 1\n\ndata: 2\n\n').map(({ type }) => type);
    assert.deepEqual(types, ['cue', 'message']);
  });

  it('joins several lines of data', () => {
    assert.deepEqual(parse('data: a\ndata:\ndata: b\n\n'), [{ type: 'message', data: 'a\n\nb' }]);
  });

  it('takes one space after the colon away, and no more', () => {
    assert.equal(parse('data:  two\n\n')[0]?.data, ' two');
    assert.equal(parse('data:none\n\n')[0]?.data, 'none');
  });

  it('reads a field without a colon as an empty one', () => {
    assert.equal(parse('data\n\n')[0]?.data, '');
  });

  it('passes over comments, ids, retries, unknown fields and events without data', () => {
    assert.deepEqual(parse(': beat\n\nid: 3\nretry: 9\nfoo: bar\n\nevent: cue\n\n'), []);
  });

  it('takes LF, CR and CRLF as ends of lines', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const events = parse(`data: a${end}data: b${end}${end}data: c${end}${end}`);
      assert.deepEqual(
        events.map(({ data }) => data),
        ['a\nb', 'c'],
      );
    }
  });

  it('takes a CRLF that is split between two pieces as one end', () => {
    assert.deepEqual(parse('data: a\r', '\ndata: b\r', '\n\r', '\n'), [
      { type: 'message', data: 'a\nb' },
    ]);
  });

  it('passes over a byte order mark at the start', () => {
    assert.equal(parse('\uFEFFdata: a\n\n')[0]?.data, 'a');
  });

  it('puts a letter together whose bytes come in two pieces', () => {
    const bytes = utf8.encode('data: Tee für 茶 🍵\n\n');
    for (let cut = 0; cut <= bytes.length; cut++) {
      const events = parse(bytes.subarray(0, cut), bytes.subarray(cut));
      assert.deepEqual(events, [{ type: 'message', data: 'Tee für 茶 🍵' }]);
    }
  });

  it('keeps an unfinished event to itself', () => {
    assert.deepEqual(parse('data: a\n'), []);
    assert.deepEqual(parse('data: a'), []);
  });

  it('reads the same however the bytes are cut', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => `data: ${text.replace(/[\r\n]/g, '')}`),
      fc.constantFrom('event: cue', ': beat', 'id: 1', 'data', '', ''),
    );
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const text = fc
      .array(fc.tuple(line, end), { maxLength: 20 })
      .map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(200)), (stream, cuts) => {
        const bytes = utf8.encode(stream);
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b)];
        const pieces = at.map((from, i) => bytes.subarray(from, at[i + 1] ?? bytes.length));
        assert.deepEqual(parse(...pieces), parse(bytes));
      }),
    );
  });

  it('refuses a line that never ends', () => {
    const take = eventStreamParser(1_000);
    const piece = utf8.encode('x'.repeat(400));
    take(piece);
    take(piece);
    assert.throws(() => take(piece), RangeError);
  });

  it('refuses an event that never ends', () => {
    const take = eventStreamParser(1_000);
    const piece = utf8.encode(`data: ${'x'.repeat(300)}\n`);
    for (let i = 0; i < 3; i++) take(piece);
    assert.throws(() => take(piece), RangeError);
  });

  it('refuses an event of many empty lines of data', () => {
    const take = eventStreamParser(1_000);
    assert.throws(() => take(utf8.encode('data\n'.repeat(1_001))), RangeError);
  });

  it('takes a long stream of short events', () => {
    const take = eventStreamParser(100);
    const piece = utf8.encode('data: short\n\n'.repeat(1_000));
    assert.equal(take(piece).length + take(piece).length, 2_000);
  });
});
