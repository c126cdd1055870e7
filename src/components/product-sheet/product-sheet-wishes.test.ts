import { expect } from 'chai';
import { html } from 'lit';
import { violationsIn } from '../../../test/browser/axe.ts';
import { productStage, says, type StagedProduct } from '../../../test/browser/product-stage.ts';
import { storyCart } from '../../../stories/show/story-cart.ts';
import type { StoryShowOptions } from '../../../stories/show/story-show.ts';
import '../../elements/product-sheet.ts';
import '../../elements/show.ts';
import type {
  RestockAnswer,
  RestockRequestEvent,
  WishlistAddEvent,
} from '../../controllers/intents.ts';
import { eventually } from '../../testing/assert.ts';
import type { OnairProductSheet } from './product-sheet.ts';

describe('<onair-product-sheet> with wishes', () => {
  const stage = productStage();
  const add = (
    options: StoryShowOptions = {},
    element = html`<onair-product-sheet product-id="mug" restock></onair-product-sheet>`,
  ): Promise<StagedProduct<OnairProductSheet>> =>
    stage.add('onair-product-sheet', element, { cart: storyCart(), ...options });
  const plain = html`<onair-product-sheet product-id="mug"></onair-product-sheet>`;
  const one = <E extends HTMLElement>(root: ShadowRoot, selector: string, index = 0): E =>
    root.querySelectorAll<E>(selector)[index]!;
  /** Chooses what is sold out. */
  const choose = async (root: ShadowRoot): Promise<void> => {
    one(root, 'input[name=set]', 2).click();
    await says(root, 'Set: set of 4');
  };
  const write = async (root: ShadowRoot, email: string): Promise<void> => {
    const field = await eventually(() => one<HTMLInputElement>(root, '[part=email]'), 'the field');
    field.value = email;
    field.dispatchEvent(new Event('input'));
    one(root, '[part=restock-send]').click();
  };
  const onRequest = (listener: (event: RestockRequestEvent) => void): void =>
    stage.place.addEventListener('onair-restock-request', (event) =>
      listener(event as RestockRequestEvent),
    );

  describe('to hear when it is back', () => {
    it('passes the accessibility audit', async () => {
      const { root } = await add();
      await choose(root);
      await write(root, 'nobody');
      await says(root, 'The shop cannot write to this address');
      expect(await violationsIn(stage.place)).to.deep.equal([]);
    });

    it('has no form where nobody takes such a wish, nor for what is there', async () => {
      const { root } = await add({ manifest: { restockUrl: '' } as never }, plain);
      await choose(root);
      expect(one(root, '[part=restock]')).to.equal(undefined);
      const { root: asked } = await add();
      expect(one(asked, '[part=restock]')).to.equal(undefined);
    });

    it('asks the page, says what for, and that it is noted', async () => {
      const { root } = await add();
      const heard: RestockRequestEvent[] = [];
      let answer = (_: RestockAnswer): void => undefined;
      onRequest((event) => {
        heard.push(event);
        event.respondWith(new Promise<RestockAnswer>((resolve) => (answer = resolve)));
      });
      await choose(root);
      await says(root, 'The address goes to Kiln & Cloth, for one message');
      await write(root, ' me@example.com ');
      await says(root, 'Sending');
      const { productId, variantId, ref, email, lang } = heard[0]!;
      expect({ productId, variantId, ref, email, lang }).to.deep.equal({
        productId: 'mug',
        variantId: 'mug-cream-four',
        ref: 'mug-cream-four',
        email: 'me@example.com',
        lang: 'en',
      });
      one(root, '[part=restock-send]').click();
      one(root, '[part=restock-send]').focus();
      answer({ status: 'ok' });
      await says(root, 'Noted. The shop writes to me@example.com when it is back.');
      expect(root.activeElement).to.equal(one(root, '[part=restock-told]'));
      expect(heard.length).to.equal(1);
      one(root, 'input[name=colour]', 1).click();
      await eventually(() => one(root, '[part=email]'), 'another choice has a wish of its own');
    });

    it('says what is wrong with an address before anybody is asked', async () => {
      const { root } = await add();
      let count = 0;
      onRequest(() => count++);
      await choose(root);
      (await eventually(() => one(root, '[part=restock-send]'), 'the button')).focus();
      for (const email of ['', 'me', 'me@example', 'a b@example.com']) {
        await write(root, email);
        await says(root, 'The shop cannot write to this address. One looks like name@example.com.');
        expect(one(root, '[part=email]').getAttribute('aria-invalid')).to.equal('true');
        expect(root.activeElement).to.equal(one(root, '[part=email]'));
      }
      expect(count).to.equal(0);
    });

    it('says why it was not sent, keeps the address, and can be tried again', async () => {
      const { root } = await add();
      const answers: (RestockAnswer | Error)[] = [
        new Error('no line'),
        { status: 'busy' },
        { status: 'ok' },
      ];
      onRequest((event) => {
        const next = answers.shift()!;
        event.respondWith(next instanceof Error ? Promise.reject(next) : next);
      });
      await choose(root);
      await write(root, 'me@example.com');
      await says(root, 'Not sent: the shop did not answer. Your address is still here.');
      expect(one<HTMLInputElement>(root, '[part=email]').value).to.equal('me@example.com');
      expect(one(root, '[part=restock-send]').textContent?.trim()).to.equal('Try again');
      one(root, '[part=restock-send]').click();
      await says(root, 'Not sent: too many at once.');
      one(root, '[part=restock-send]').click();
      await says(root, 'Noted.');
    });

    it('posts it where the manifest says, and takes a refusal for what it is', async () => {
      const sent: [string, RequestInit][] = [];
      const statuses = [422, 503, 204];
      const { fetch } = globalThis;
      globalThis.fetch = (url, init = {}) => {
        sent.push([String(url), init]);
        return Promise.resolve(new Response(null, { status: statuses.shift()! }));
      };
      try {
        const { root } = await add({ manifest: { restockUrl: '/live/restock' } }, plain);
        await choose(root);
        await write(root, 'me@example.com');
        await says(root, 'The shop cannot write to this address.');
        await write(root, 'me@example.org');
        await says(root, 'Not sent: the shop did not answer.');
        one(root, '[part=restock-send]').click();
        await says(root, 'Noted.');
      } finally {
        globalThis.fetch = fetch;
      }
      const [url, { method, body }] = sent.at(-1)!;
      expect([url, method]).to.deep.equal([`${location.origin}/live/restock`, 'POST']);
      expect(JSON.parse(body as string)).to.deep.equal({
        productId: 'mug',
        variantId: 'mug-cream-four',
        email: 'me@example.org',
        lang: 'en',
      });
    });
  });

  describe('to find it again', () => {
    const wishing = html`<onair-product-sheet product-id="mug" wishlist></onair-product-sheet>`;
    const onWish = (listener: (event: WishlistAddEvent) => void): void =>
      stage.place.addEventListener('onair-wishlist-add', (event) =>
        listener(event as WishlistAddEvent),
      );

    it('passes the accessibility audit, and is there where the page wants it', async () => {
      const { root } = await add({}, wishing);
      await says(root, 'Save for later');
      expect(await violationsIn(stage.place)).to.deep.equal([]);
      const { root: without } = await add();
      expect(one(without, '[part=save]')).to.equal(undefined);
    });

    it('says that it is saved once the page says so, for that choice', async () => {
      const { root, element } = await add({}, wishing);
      const heard: WishlistAddEvent[] = [];
      let done = (): void => undefined;
      onWish((event) => {
        heard.push(event);
        event.respondWith(new Promise<void>((resolve) => (done = resolve)));
      });
      one(root, '[part=save]').click();
      await says(root, 'Saving');
      expect(element.matches(':state(saved)')).to.equal(false);
      done();
      await eventually(() => element.matches(':state(saved)'), 'it is saved');
      expect(one(root, '[part=save]').textContent?.trim()).to.equal('Saved');
      const { productId, variantId, ref } = heard[0]!;
      expect([productId, variantId, ref]).to.deep.equal([
        'mug',
        'mug-cream-single',
        'mug-cream-single',
      ]);
      one(root, '[part=save]').click();
      expect(heard.length).to.equal(1);
      one(root, 'input[name=colour]', 1).click();
      await says(root, 'Save for later');
    });

    it('says nothing false where the page gives no answer, and that it failed where it did', async () => {
      const { root } = await add({}, wishing);
      one(root, '[part=save]').click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(one(root, '[part=save]').textContent?.trim()).to.equal('Save for later');
      onWish((event) => event.respondWith(Promise.reject(new Error('full'))));
      one(root, '[part=save]').click();
      await says(root, 'Not saved. Try again.');
    });
  });
});
