import type { Caption, ChatMessage, Correction, PollOpened, QuestionAsked } from '../cue.ts';
import type {
  AgendaSlice,
  AudienceSlice,
  CaptionsSlice,
  ChatSlice,
  NotesSlice,
  OffersSlice,
  Pin,
  Poll,
  PollsSlice,
  ProductsSlice,
  Question,
  QuestionsSlice,
  ReactionsSlice,
  ShowSlice,
  ShowState,
  Snapshot,
} from '../snapshot.ts';
import {
  ANSWER,
  CAPTION,
  CHAT_MESSAGE,
  CORRECTION,
  COUNTS,
  OFFER,
  POLL_OPENED,
  PRODUCT_UPDATE,
  QUESTION_ASKED,
} from './cue.ts';
import { COUNT, ID, PAIR_ID, PHASE, TEXT, TIMESTAMP, YES_NO } from './leaves.ts';
import { many, manyBy } from './members.ts';
import { extended, object } from './object.ts';
import { choice, nullable } from './values.ts';
import type { Schema } from './schema.ts';

const byId = <T>(of: Schema<T>): Schema<Readonly<Record<string, T>>> => manyBy(ID, of);

export const PIN = object<Pin>({
  productId: ID,
  'variantId?': ID,
  from: TIMESTAMP,
  'to?': TIMESTAMP,
});

export const QUESTION = extended<Question, QuestionAsked>(QUESTION_ASKED, {
  state: choice('asked', 'queued', 'answering', 'answered', 'merged', 'declined', 'removed'),
  askedAt: TIMESTAMP,
  since: TIMESTAMP,
  seq: COUNT,
  votes: COUNT,
  'answer?': ANSWER,
  'into?': ID,
  'reason?': TEXT,
});

export const POLL = extended<Poll, PollOpened>(POLL_OPENED, { counts: COUNTS, closed: YES_NO });

const AT = { at: TIMESTAMP };

type Entered = AgendaSlice['entered'][number];
type Takeaway = NotesSlice['takeaways'][number];
type At<T> = T & { readonly at: string };

export const STATE = object<ShowState>({
  show: object<ShowSlice>({
    state: nullable(PHASE),
    since: nullable(TIMESTAMP),
    reason: nullable(TEXT),
  }),
  products: object<ProductsSlice>({
    pinned: nullable(PIN),
    shown: many(PIN),
    updates: manyBy(PAIR_ID, PRODUCT_UPDATE),
  }),
  offers: object<OffersSlice>({ running: byId(OFFER), ended: many(ID) }),
  questions: object<QuestionsSlice>({ byId: byId(QUESTION) }),
  chat: object<ChatSlice>({
    messages: many(extended<At<ChatMessage>, ChatMessage>(CHAT_MESSAGE, AT)),
  }),
  polls: object<PollsSlice>({ byId: byId(POLL), open: nullable(ID) }),
  agenda: object<AgendaSlice>({
    current: nullable(ID),
    entered: many(object<Entered>({ segmentId: ID, ...AT })),
  }),
  notes: object<NotesSlice>({
    takeaways: many(object<Takeaway>({ text: TEXT, 'productId?': ID, ...AT })),
    corrections: many(extended<At<Correction>, Correction>(CORRECTION, AT)),
  }),
  captions: object<CaptionsSlice>({ lines: many(extended<At<Caption>, Caption>(CAPTION, AT)) }),
  reactions: object<ReactionsSlice>({ counts: COUNTS }),
  audience: object<AudienceSlice>({ viewers: nullable(COUNT) }),
});

export const SNAPSHOT = object<Snapshot>({
  v: choice(1),
  show: ID,
  epoch: ID,
  seq: COUNT,
  at: TIMESTAMP,
  state: STATE,
});
