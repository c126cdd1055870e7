import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { goodShow, goodShowText, type Loose } from './good-show.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const GOOD = fileURLToPath(new URL('../../fixtures/show.json', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const onairShop = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('onair-shop validate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onair-cli-'));
  after(() => rmSync(folder, { recursive: true }));

  const validateText = (text: string, ...flags: readonly string[]): Promise<Ended> => {
    const file = join(folder, 'show.json');
    writeFileSync(file, text);
    return onairShop('validate', file, ...flags);
  };
  const validateChanged = (
    change: (show: Loose) => void,
    ...flags: readonly string[]
  ): Promise<Ended> => {
    const show = goodShow();
    change(show);
    return validateText(JSON.stringify(show), ...flags);
  };

  it('finds a good show good', async () => {
    const { code, out } = await onairShop('validate', GOOD);
    assert.equal(code, 0);
    assert.match(out, /is a good show, with 1 hint\./);
    assert.match(out, /never labelled live/);
  });

  it('says where, in words and as a path, what was expected, what came and what to do', async () => {
    const { code, out } = await validateChanged((show) => (show.products[2].price.amount = 24));
    assert.equal(code, 1);
    assert.match(out, /✗ the price of product 3 \("Table lamp"\) — products\[2\]\.price\.amount\n/);
    assert.match(
      out,
      /expected a decimal number as a string, like "24\.00"; came 24 \(a number\)\n/,
    );
    assert.match(out, /Put the amount in quotes: "24"\./);
    assert.match(out, /left out of the show; the rest is shown/);
  });

  it('tells line and column of what is not JSON', async () => {
    const { code, out } = await validateText('{\n  "onair": 1,\n  "id": "a",\n}\n');
    assert.equal(code, 1);
    assert.match(out, /✗ line 3, column 12\n.*\n.*comma is one too many/);
  });

  it('takes a file with a byte order mark', async () => {
    assert.equal((await validateText(`\ufeff${goodShowText}`)).code, 0);
  });

  it('says of 5 MB that it is too large', async () => {
    const { code, out } = await validateChanged((show) => (show.filling = 'x'.repeat(5_000_000)));
    assert.equal(code, 1);
    assert.match(out, /too large.*\n\n✗ the show\n/);
  });

  it('says it for programs', async () => {
    const good: Loose = JSON.parse((await onairShop('validate', '--json', GOOD)).out);
    assert.deepEqual([good.ok, good.findings, good.hints.length], [true, [], 1]);
    const { code, out } = await validateChanged((show) => (show.id = 5), '--json');
    assert.equal(code, 1);
    const bad: Loose = JSON.parse(out);
    assert.deepEqual([bad.ok, bad.reason], [false, 'invalid']);
    assert.deepEqual(bad.findings, [
      {
        path: 'id',
        where: 'the id',
        expected: 'an id of at most 128 characters',
        got: '5 (a number)',
        advice: 'Put it in quotes: "5".',
      },
    ]);
  });

  it('ends with 2 when there is nothing to read', async () => {
    const missing = await onairShop('validate', join(folder, 'none.json'));
    assert.equal(missing.code, 2);
    assert.match(missing.err, /there is no such file/);
    assert.equal((await onairShop('validate', folder)).code, 2);
  });
});

describe('onair-shop validate <web address>', () => {
  let server: Server;
  let url: string;
  before(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.url === '/live/show.json' ? 200 : 404;
      response.end(goodShowText);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('fetches the show', async () => {
    const { code, out } = await onairShop('validate', `${url}/live/show.json`);
    assert.equal(code, 0);
    assert.match(out, /is a good show/);
  });

  it('ends with 2 when the server has none, or there is no server', async () => {
    const missing = await onairShop('validate', `${url}/none.json`);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /answered 404/);
    const nobody = await onairShop('validate', 'http://127.0.0.1:9/show.json');
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /could not be read/);
  });
});

describe('onair-shop', () => {
  it('tells how it is used, and its version', async () => {
    const help = await onairShop('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /onair-shop validate <file or web address>/);
    const version = await onairShop('--version');
    assert.equal(version.code, 0);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 and its help when it is not understood', async () => {
    for (const args of [
      [],
      ['inspect'],
      ['validate'],
      ['validate', GOOD, GOOD],
      ['validate', GOOD, '--fix'],
    ]) {
      const { code, err } = await onairShop(...args);
      assert.equal(code, 2);
      assert.match(err, /onair-shop --help/);
    }
  });
});
