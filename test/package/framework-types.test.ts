import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installPackage, type InstalledPackage } from './installed-package.ts';
import { installStandIns } from './stand-ins.ts';

const JSX = `
  import 'onair-shop/jsx';
  import type { CueEvent } from 'onair-shop/core';
  import { createShow } from 'onair-shop/core';
  declare const show: ReturnType<typeof createShow>;
  const pinned = (event: CueEvent): string => event.cue.type;
  export const good = (
    <onair-show id="evening" src="/show.json" market="DE" insight="data-layer" show={show}
      ref={(element) => void element?.show?.manifest}
      ononair-product-pinned={pinned}>
      <div className="inside">there before the script</div>
    </onair-show>
  );
  // @ts-expect-error a number is no URL
  export const wrongProp = <onair-show src={7} />;
  // @ts-expect-error no such place for what viewers do
  export const wrongInsight = <onair-show insight="elsewhere" />;
  // @ts-expect-error the event of a fact has no error
  export const wrongEvent = <onair-show ononair-product-pinned={(event) => event.error} />;
  export const answering = (
    <onair-shop ononair-cart-add={(event) => event.respondWith({ status: 'ok', cart: null, issues: [] })}
      ononair-question-ask={({ question }) => void question.text} />
  );
  // @ts-expect-error no cart answers so
  export const wrongAnswer = <onair-shop ononair-cart-add={(event) => event.respondWith('ok')} />;
  // @ts-expect-error no such element
  export const wrongTag = <onair-shows />;`;

const VUE = `
  import 'onair-shop/vue';
  import type { GlobalComponents } from 'vue';
  type Props = InstanceType<GlobalComponents['onair-show']>['$props'];
  export const good: Props = {
    id: 'evening',
    src: '/show.json',
    onOnairProductPinned: (event) => void event.cue,
    onOnairFailed: ({ error }) => void error.message,
    onOnairCartAdd: ({ lines }) => void lines[0]?.attributes,
    onOnairQuestionVote: ({ questionId }) => void questionId,
  };
  // @ts-expect-error a number is no URL
  export const wrongProp: Props = { src: 7 };
  // @ts-expect-error the event of a fact has no error
  export const wrongEvent: Props = { onOnairProductPinned: ({ error }) => void error };`;

const SVELTE = `
  import 'onair-shop/svelte';
  import type { SvelteHTMLElements } from 'svelte/elements';
  type Attributes = SvelteHTMLElements['onair-show'];
  export const good: Attributes = {
    id: 'evening',
    src: '/show.json',
    'ononair-product-pinned': (event) => void event.cue,
    'ononair-cart-checkout': ({ url }) => void url,
  };
  // @ts-expect-error a number is no URL
  export const wrongProp: Attributes = { src: 7 };
  // @ts-expect-error the event of a fact has no error
  export const wrongEvent: Attributes = { 'ononair-product-pinned': ({ error }) => void error };`;

const HTML = `
  import 'onair-shop/elements/show';
  const element = document.createElement('onair-show');
  element.src = '/show.json';
  // @ts-expect-error a number is no URL
  element.src = 7;
  const answer = { status: 'ok', cart: null, issues: [] } as const;
  element.addEventListener('onair-cart-add', (event) => event.respondWith(Promise.resolve(answer)));
  element.addEventListener('onair-product-pinned', ({ cue }) => cue.type);
  element.addEventListener('onair-cart-changed', ({ cart }) => cart?.count);
  document.addEventListener('onair-question-ask', ({ question }) => question.text);
  window.addEventListener('onair-cart-checkout', ({ url }) => url);
  // @ts-expect-error no cart answers so
  element.addEventListener('onair-cart-add', (event) => event.respondWith('ok'));
  // @ts-expect-error facts do not leave the show element
  document.addEventListener('onair-product-pinned', ({ cue }) => cue.type);`;

const STRICT =
  '--noEmit --strict --exactOptionalPropertyTypes --jsx react-jsx --target es2022 --lib es2023,dom,dom.iterable';

describe('the types for frameworks', { timeout: 120_000 }, () => {
  let installed: InstalledPackage;
  before(() => {
    installed = installPackage();
    installStandIns(installed.folder);
  });
  after(() => installed.remove());

  const check = (name: string, code: string, how: string): void => {
    writeFileSync(join(installed.folder, name), code);
    execFileSync(
      resolve('node_modules/.bin/tsc'),
      [...STRICT.split(' '), ...how.split(' '), name],
      {
        cwd: installed.folder,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
  };

  for (const how of [
    '--module esnext --moduleResolution bundler',
    '--module nodenext --moduleResolution nodenext',
  ]) {
    it(`hold in JSX as React 19 reads it (${how})`, () => check('page.tsx', JSX, how));
    it(`hold in Vue’s templates (${how})`, () => check('vue-page.ts', VUE, how));
    it(`hold in Svelte’s markup (${how})`, () => check('svelte-page.ts', SVELTE, how));
    it(`hold in the DOM (${how})`, () => check('page.ts', HTML, how));
  }

  it('tell editors of HTML each tag and its attributes', () => {
    const file = join(installed.folder, 'node_modules/onair-shop/dist/types/html-custom-data.json');
    const { tags } = JSON.parse(readFileSync(file, 'utf8')) as {
      tags: { name: string; description: string; attributes: { name: string }[] }[];
    };
    const show = tags.find(({ name }) => name === 'onair-show');
    assert.deepEqual(
      show?.attributes.map(({ name }) => name),
      ['insight', 'src', 'cart', 'market'],
    );
    for (const { name, description } of tags) assert.ok(description, `${name} has no summary`);
  });
});
