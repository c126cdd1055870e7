import { expect } from 'chai';
import type { OnairDesk } from '../../../src/components/desk/desk.ts';
import '../../../src/elements/desk.ts';
import { loadShow } from '../../../src/presets/load-show.ts';
import type { Show } from '../../../src/core/show.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { liveStage } from '../hls-stage.ts';
import { placeOf, type DeskPlace } from './desk-place.ts';

interface LiveServerInfo {
  readonly url: string;
  readonly tokens: { readonly host: string; readonly moderator: string };
}

describe('<onair-desk> of the live server', () => {
  let home: HTMLElement;
  let info: LiveServerInfo;
  let show: Show;
  before(async () => {
    info = (await (await fetch('/live-server.json')).json()) as LiveServerInfo;
  });
  beforeEach(async () => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
    const loaded = await loadShow(`${info.url}/live/show.json`);
    if (!loaded.ok) throw new Error(loaded.error.message);
    show = loaded.show;
  });
  afterEach(() => {
    show.close();
    home.remove();
  });

  const open = async (token: string): Promise<DeskPlace> => {
    const element: OnairDesk = home.appendChild(document.createElement('onair-desk'));
    element.src = `${info.url}/live/show.json`;
    element.token = token;
    const place = placeOf(element);
    await place.seen('[part=queue]');
    return place;
  };
  const ask = async (text: string): Promise<string> => {
    const asked = await show.send('question.ask', { text, lang: 'en' });
    if (!asked.ok) throw new Error(asked.problem.title);
    return asked.receipt.id ?? '';
  };
  const answerOf = (id: string) => show.state.questions.byId[id]?.answer;

  it('takes over, claims and answers: the viewer reads it, the other desk sees who has it', async () => {
    const host = await open(info.tokens.host);
    const helper = await open(info.tokens.moderator);
    await host.seen('[part=present]', 'Host');
    await host.seen('[part=script-toggle]', 'Take over');
    host.get('[part=script-toggle]').click();
    await host.seen('[part=script-toggle]', 'Give back');
    await ask(`Who packs it, number ${Date.now()}?`);
    const text = `Is the rim glazed as well, number ${Date.now()}?`;
    const id = await ask(text);
    const row = await helper.seen('.question', text);
    row.focus();
    await helper.element.updateComplete;
    await helper.press('Enter');
    await helper.seen('[part=owner]', 'Yours');
    await host.seen('[part=owner]', 'Moderator has it');
    await helper.press('w');
    helper.type('Yes, all of it.');
    await helper.press('Enter', { ctrlKey: true });
    await eventually(() => answerOf(id)?.text === 'Yes, all of it.', 'the answer');
    await host.gone('[part=owner]', 'Moderator has it');
    // The server goes on for others.
    host.get('[part=script-toggle]').click();
    await host.seen('[part=script-toggle]', 'Take over');
  });

  it('marks what was answered aloud, from when it began', async () => {
    const host = await open(info.tokens.host);
    await ask(`How thick is the foot, number ${Date.now()}?`);
    const text = `Does it ring when it is tapped, number ${Date.now()}?`;
    const id = await ask(text);
    const row = await host.seen('.question', text);
    row.focus();
    await host.element.updateComplete;
    await host.press('a');
    await host.seen('[part=read-out]', text);
    const question = () => show.state.questions.byId[id];
    await eventually(() => question()?.state === 'answering', 'the viewer sees it answered now');
    const since = question()?.since;
    (await host.seen('[part=mark-answered]')).click();
    await eventually(() => answerOf(id)?.to, 'the answer');
    const { from = '', to = '' } = answerOf(id) ?? {};
    expect(Date.parse(to)).to.be.at.least(Date.parse(from));
    expect(from).to.equal(since);
  });

  it('sends under a new link what an interrupted one left: each act once, in order', async () => {
    const stage = await liveStage();
    const first = await open(info.tokens.moderator);
    await ask(`Is it signed, number ${Date.now()}?`);
    const text = `Is there a stamp under the handle, number ${Date.now()}?`;
    const id = await ask(text);
    (await first.seen('.question', text)).focus();
    await first.element.updateComplete;
    try {
      await stage.fault({ feed: { down: true } });
      await first.seen('[part=saved]', 'Offline');
      await first.press('Enter');
      await first.press('w');
      first.type('Yes, a small one.');
      await first.press('Enter', { ctrlKey: true });
      await first.seen('[part=saved]', 'Offline, 2 unsaved');
      // The tab is loaded anew by another link, and still there is no line.
      first.element.remove();
      const element = home.appendChild(document.createElement('onair-desk'));
      element.src = `${info.url}/live/show.json`;
      element.token = info.tokens.host;
      const second = placeOf(element);
      await second.seen('[part=gate]', '2 acts were not done:');
      await second.seen('[part=kept]', 'Yes, a small one.');
      await stage.mend();
      await second.seen('[part=send-kept]', 'Send 2 kept acts');
      expect(answerOf(id)).to.equal(undefined);
      second.get('[part=send-kept]').click();
      await second.seen('[part=saved]', 'All saved');
      await eventually(() => answerOf(id)?.text === 'Yes, a small one.', 'the viewer reads it');
      await second.gone('[part=send-kept]');
      expect(second.all('[part~=refused]')).to.have.length(0);
    } finally {
      await stage.mend();
    }
  });

  it('says that a forged token is none', async () => {
    const element = home.appendChild(document.createElement('onair-desk'));
    element.src = `${info.url}/live/show.json`;
    element.token = `${info.tokens.host.slice(0, -4)}abcd`;
    await placeOf(element).seen('[part=gate]', 'This link is not valid');
  });
});
