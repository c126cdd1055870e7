import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ELEMENTS_DOC, elementsDoc } from '../../scripts/write-elements-doc.ts';
import { readManifest } from '../../scripts/manifest/read-manifest.ts';

describe('docs/elements.md', () => {
  const page = readFileSync(ELEMENTS_DOC, 'utf8');

  it('is what custom-elements.json says today: npm run docs', async () => {
    assert.equal(page, await elementsDoc());
  });

  it('names every slot, part, state and event of every element', () => {
    const elements = readManifest();
    assert.ok(elements.length > 0);
    for (const { tagName, slots = [], cssParts = [], cssStates = [], events = [] } of elements) {
      const [, chapter = ''] = page.split(`## \`<${tagName}>\``);
      assert.ok(chapter, tagName);
      for (const { name } of [...cssParts, ...events])
        assert.ok(page.includes(`\`${name}\``), name);
      for (const { name } of slots) assert.ok(!name || page.includes(`\`${name}\``), name);
      for (const { name } of cssStates) assert.ok(page.includes(`\`:state(${name})\``), name);
    }
  });
});
