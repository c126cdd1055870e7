import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findPrograms } from '../../../examples/medusa/postgres-programs.ts';

describe('the programs of the Medusa shop’s database', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onair-postgres-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const install = async (versions: string, version: string, program: string): Promise<void> => {
    const bin = join(folder, versions, version, 'bin');
    await mkdir(bin, { recursive: true });
    await writeFile(join(bin, program), '');
  };

  it('are those of the newest version', async () => {
    for (const version of ['9', '17', '15']) await install('three', version, 'initdb');
    assert.equal(await findPrograms(join(folder, 'three')), join(folder, 'three/17/bin'));
  });

  it('are not those of the client alone, however new it is', async () => {
    await install('client', '17', 'psql');
    assert.equal(await findPrograms(join(folder, 'client')), null);
    await install('client', '15', 'initdb');
    assert.equal(await findPrograms(join(folder, 'client')), join(folder, 'client/15/bin'));
  });

  it('are missing where there never were any', async () => {
    assert.equal(await findPrograms(join(folder, 'none')), null);
  });
});
