import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { faultsOf } from './checks.ts';

const EXTENSION = 'examples/shopify/extension';
const LANGUAGES = ['en.default', 'de', 'ja', 'ar', 'zh-CN'];

describe('the theme app extension', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onair-extension-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** A copy of it, in which one file is another. */
  const changed = async (file: string, change: (text: string) => string): Promise<string> => {
    const copy = await mkdtemp(join(folder, 'copy-'));
    await cp(EXTENSION, copy, { recursive: true });
    const text = await readFile(join(copy, file), 'utf8');
    const other = change(text);
    assert.notEqual(other, text);
    await writeFile(join(copy, file), other);
    return copy;
  };

  it('passes theme-check, and the schemas that come with it, without an offence', async () => {
    assert.deepEqual(await faultsOf(EXTENSION), []);
  });

  it('is held to what came with theme-check: nobody is asked over the network', async (test) => {
    const asked = [http, https].map((each) => test.mock.method(each, 'request'));
    await faultsOf(EXTENSION);
    assert.deepEqual(
      asked.flatMap(({ mock }) => mock.calls.map(({ arguments: [where] }) => where)),
      [],
    );
  });

  it('is written in all five languages, for shoppers and for merchants', async () => {
    for (const kind of ['.json', '.schema.json']) {
      const keys = await Promise.all(
        LANGUAGES.map(async (language) => {
          const text = await readFile(join(EXTENSION, 'locales', language + kind), 'utf8');
          return keysOf(JSON.parse(text) as object);
        }),
      );
      for (const one of keys) assert.deepEqual(one, keys[0]);
      assert.ok((keys[0]?.length ?? 0) > 2);
    }
  });

  const BROKEN = {
    'a text that no language has': [
      'blocks/live.liquid',
      (text: string) => text.replace("'onair.missing'", "'onair.lost'"),
      /TranslationKeyExists/,
    ],
    'a setting of a kind that there is not': [
      'blocks/live.liquid',
      (text: string) => text.replace('"type": "checkbox"', '"type": "tickbox"'),
      /allowed values/,
    ],
    'a place that there is not': [
      'blocks/floating.liquid',
      (text: string) => text.replace('"target": "body"', '"target": "foot"'),
      /target: foot/,
    ],
    'a script that is too large': [
      'assets/onair-loader.js',
      (text: string) => text + `// ${'x'.repeat(10_000)}`,
      /bytes|size/,
    ],
    'a part that is not there': [
      'blocks/live.liquid',
      (text: string) => text.replace("render 'onair-show'", "render 'onair-shown'"),
      /MissingTemplate/,
    ],
  } as const;
  for (const [what, [file, change, expected]] of Object.entries(BROKEN)) {
    it(`would not pass with ${what}`, async () => {
      assert.match((await faultsOf(await changed(file, change))).join('\n'), expected);
    });
  }
});

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [`${path}${key}`],
  );
