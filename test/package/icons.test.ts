import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const SHAPE = /<(?:path|circle|rect|line|ellipse|polyline|polygon)\b[^>]*>/g;

describe('the icons of the build', () => {
  it('close each of their shapes: one left open would hold those after it, and they are not drawn', () => {
    const files = globSync('dist/esm/icons/lines/*.js');
    const shapes = files.flatMap((file) => readFileSync(file, 'utf8').match(SHAPE) ?? []);
    assert.ok(shapes.length > files.length && files.length > 10);
    assert.deepEqual(
      shapes.filter((shape) => !shape.endsWith('/>')),
      [],
    );
  });
});
