import { expect } from 'chai';
import { DESK_KEYS } from '../../../src/components/desk/desk-keys.ts';
import { ROW_ACTS } from '../../../src/components/desk/row-acts.ts';
import { deskStudio, HOST, MODERATOR, TRANSLATOR } from '../../../stories/show/desk-studio.ts';
import { violationsIn } from '../axe.ts';
import { deskPlace, type DeskPlace } from './desk-place.ts';

describe('<onair-desk> for each role', () => {
  let home: HTMLElement;
  beforeEach(() => {
    sessionStorage.clear();
    home = document.body.appendChild(document.createElement('main'));
    home.lang = 'en';
  });
  afterEach(() => home.remove());

  const open = async (member = HOST) => {
    const studio = deskStudio({ script: true });
    const place = await deskPlace(home, studio.open(member));
    await place.seen('.question.current', 'saucer');
    place.get('.question.current').focus();
    return { place, ops: () => studio.staff.requests.map(({ op }) => op) };
  };
  const caps = (place: DeskPlace): Set<string> =>
    new Set(place.all('.help .key').map(({ innerText }) => innerText));

  it('lists a host’s keys by ?, all of them, and closes by Escape', async () => {
    const { place, ops } = await open();
    await place.press('?');
    const dialog = place.get<HTMLDialogElement>('.help');
    expect(dialog.open).to.equal(true);
    const listed = caps(place);
    for (const { key } of ROW_ACTS) expect(listed).to.include(key);
    for (const { caps: all } of DESK_KEYS)
      for (const cap of all) expect(listed).to.include(cap === 'key-space' ? 'Space' : cap);
    expect(await violationsIn(place.element)).to.deep.equal([]);
    place.get('[part=keys-close]').click();
    await place.gone('.help');
    await place.seen('.question.current:focus');
    expect(ops()).to.deep.equal([]);
  });

  it('lists for a moderator those alone that do something', async () => {
    const { place } = await open(MODERATOR);
    await place.press('?');
    const listed = caps(place);
    for (const key of ['W', 'M', 'D', 'H', 'X', 'Enter', 'U']) expect(listed).to.include(key);
    for (const key of ['A', 'S', 'C', 'N', 'P', 'Space', '1']) expect(listed).not.to.include(key);
  });

  it('tells a translator to read along, and offers nothing that would be refused', async () => {
    const { place, ops } = await open(TRANSLATOR);
    const said = 'You can read along. Answers are written by host and moderators.';
    await place.seen('[part=notice]', said);
    const acting =
      '.acts button, .end button, [part=pin], [part=unpin], [part=edit], [part=correction], ' +
      '[part=next-step], [part=script-toggle], [part=mark-answered], [part=undo], [part=needs]';
    expect(place.all(acting)).to.have.length(0);
    for (const { key } of ROW_ACTS) await place.press(key.toLowerCase());
    for (const key of [' ', 'u', 'e', 'c', 'n', 'p', 'y', '1']) await place.press(key);
    expect(ops()).to.deep.equal([]);
    expect(place.all('[part=form]')).to.have.length(0);
    await place.press('j');
    expect(place.current()).not.to.include('saucer');
    await place.press('r');
    await place.seen('.question', 'Write to me');
    expect(await violationsIn(place.element)).to.deep.equal([]);
    await place.press('?');
    expect([...caps(place)].sort()).to.deep.equal(['/', '?', 'Esc', 'J', 'K', 'R', 'T']);
  });
});
