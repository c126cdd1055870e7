import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CLOSE_LOG } from './show/desk-questions.ts';
import { MODERATOR, HOST, TRANSLATOR, deskStudio } from './show/desk-studio.ts';
import { desk, hostDesk, keys, press, type DeskStory } from './show/desk-stage.ts';

const meta: Meta = { title: 'Elements/Desk', component: 'onair-desk' };
export default meta;

/** A busy minute, as the host sees it. */
export const Busy: DeskStory = {
  render: () => {
    const studio = deskStudio({ claims: { saucer: HOST.id, canary: MODERATOR.id } });
    studio.open(MODERATOR);
    return desk(studio.open(HOST), studio.preview());
  },
  parameters: {
    layout: 'fullscreen',
    text: [
      'On air 33:12',
      '412 watching',
      'Here: Moderator, Host',
      'All saved',
      'Fast line (WebRTC) 351 0.4 s',
      '7 viewers stalled in the last minute',
      'Mugs: glaze, foot, use 8 min left',
      '1 question waits for more than 2 min',
      '1 message held for review',
      'Open 6',
      'Will the cream one take a saucer of 15 cm?',
      'Stoneware mug, English, waiting 1 min 20 s',
      'Yours',
      'Answer aloud',
      'Over 2 min',
      'Moderator has it',
      'Answered in writing 13:58, corrected 14:01, 3 merged',
      '23 of 30 answered',
      'Does the foot scratch a wooden table?',
      '12 want to know. Asked in English.',
      'Mark answered',
      'Showing for 5 min, 7 answers, 64 in stock',
      'Say something right',
    ],
  },
};

/** On a phone: one part at a time. */
export const Phone: DeskStory = {
  render: () => {
    const studio = deskStudio();
    return desk(studio.open(HOST), null, '390px');
  },
  parameters: { text: ['Queue', 'Now', 'Products', 'Open 6', 'Answer aloud'] },
};

/** The one that is being answered, and what viewers see. */
export const PhoneNow: DeskStory = {
  ...Phone,
  play: press('.rooms .tab:nth-child(2)'),
  parameters: { text: ['Does the foot scratch a wooden table?', 'What viewers see', 'Lines'] },
};

/** What is folded away on a phone, unfolded. */
export const PhoneMore: DeskStory = {
  ...Phone,
  play: async (context) => {
    await press('[part=header-toggle]')(context);
    await press('[part=acts-toggle]')(context);
  },
  parameters: { text: ['Read at 2 m', 'Merge', 'Decline', 'Hold', 'Remove', 'Less'] },
};

/** Products and the correction. */
export const PhoneProducts: DeskStory = {
  ...Phone,
  play: press('.rooms .tab:nth-child(3)'),
  parameters: { text: ['Stoneware mug', 'Unpin', 'Say something right'] },
};

/** A moderator: neither pins nor answers aloud, and leaves alone what others have in hand. */
export const Moderator: DeskStory = {
  render: () => {
    const studio = deskStudio({ claims: { saucer: HOST.id, lip: MODERATOR.id } });
    studio.open(HOST);
    return desk(studio.open(MODERATOR));
  },
  parameters: { text: ['Host has it', 'Yours', 'Does the foot scratch a wooden table?'] },
};

/** A translator reads along: what would be refused is not there. */
export const Translator: DeskStory = {
  render: () => {
    const studio = deskStudio({ claims: { saucer: HOST.id } });
    studio.open(HOST);
    return desk(studio.open(TRANSLATOR));
  },
  parameters: {
    text: ['You can read along. Answers are written by host and moderators.', 'Host has it'],
  },
};

/** Questions that are about the same as the chosen one: to merge into, or to answer alike. */
export const Close: DeskStory = hostDesk(
  [
    'Is the mug safe in the dishwasher?',
    'Close to it',
    'Can it go in the dishwasher? Answered in writing 13:58 Use its answer',
    'Is the rim of the mug safe in a dishwasher, too?',
  ],
  { log: CLOSE_LOG },
);

/** An answer that begins with the one of another question. */
export const Reusing: DeskStory = hostDesk(
  ['Is the mug safe in the dishwasher?', 'Yes, up to 65 °C.', 'Send the answer'],
  { log: CLOSE_LOG },
  keys('y'),
);

/** Every key. */
export const Keys: DeskStory = hostDesk(
  ['Keys', 'They act while the queue has the focus.', 'Answer aloud', 'Pin or unpin a product'],
  {},
  keys('?'),
);

const inLanguage = (lang: string, text: readonly string[]): DeskStory => ({
  render: () => {
    const studio = deskStudio({ claims: { canary: MODERATOR.id } });
    studio.open(MODERATOR);
    return html`<div lang=${lang}>${desk(studio.open(HOST))}</div>`;
  },
  parameters: { text },
});

/** In German. */
export const InGerman = inLanguage('de', [
  'Live',
  'Mündlich',
  'Bei: Moderation',
  '23 von 30 beantwortet',
]);

/** In Japanese. */
export const InJapanese = inLanguage('ja', [
  '配信中',
  '口頭回答',
  '担当：モデレーター',
  '30件中23件に回答',
]);

/** In Arabic everything mirrors; each question keeps its own direction. */
export const InArabic = inLanguage('ar', [
  'على الهواء',
  'أجب شفهياً',
  'عند المشرف',
  'أُجيب عن 23 من 30',
]);

/** An answer in writing, half done. */
export const Writing: DeskStory = hostDesk(
  ['Yes, it fits.', 'Send the answer', 'Cancel'],
  {},
  keys('w', 'Yes, it fits.'),
);

/** Which question it is the same as. */
export const Merging: DeskStory = hostDesk(
  ['It is the same question as', 'Will the cream glaze stain from black tea?'],
  {},
  keys('m', 'j'),
);

/** Why it is not answered. */
export const Declining: DeskStory = hostDesk(
  ['Why it is not answered. Viewers read it.', 'We do not announce prices ahead.'],
  {},
  keys('d'),
);

/** Asks once. */
export const Removing: DeskStory = hostDesk(
  ['It goes for everybody, and does not come back.', 'Remove it'],
  {},
  keys('x'),
);

/** What waits to be shown. */
export const ShowMe: DeskStory = hostDesk(
  ['Show me the glaze in daylight, from the side', 'show me', 'Start'],
  {},
  press('#tab-show-me'),
);

/** What waits for review. */
export const Held: DeskStory = hostDesk(
  ['Write to me at this address', 'held 20 s', 'Let it in', 'Remove'],
  {},
  keys('r'),
);

/** An answer that was given, being mended. */
export const Editing: DeskStory = hostDesk(
  ['Can it go in the dishwasher?', 'Yes, up to 65 °C.', 'Replace the answer'],
  {},
  keys('e'),
);

/** A search. */
export const Finding: DeskStory = hostDesk(
  ['Is the inside of the bag lined?'],
  {},
  keys('/', 'lined'),
);

/** Nothing here says that. */
export const NothingFound: DeskStory = hostDesk(
  ['No question here says that.'],
  {},
  keys('/', 'microwave'),
);

/** To be read at 2 m. */
export const Reading: DeskStory = hostDesk(
  ['Does the foot scratch a wooden table?', 'Back to the desk', 'Mark answered'],
  {},
  keys('t'),
);

/** A correction of one answer. */
export const Correcting: DeskStory = hostDesk(
  ['It is 65 °C, not 75.', 'Publish', 'Shown on the answer to:', 'Show it to all instead'],
  {},
  async (context) => {
    await press('#tab-answered')(context);
    await keys('c', 'It is 65 °C, not 75.')(context);
  },
);
