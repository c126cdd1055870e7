import type { DatabaseSync } from 'node:sqlite';
import type { ShowState } from '../../../../src/protocol/snapshot.ts';
import type { Erasure } from '../effects.ts';

/** Empties the text and takes off the name wherever a log carries them; every entry keeps its place. */
export function eraseFromLogs(db: DatabaseSync, erasure: Erasure): void {
  const [field, id, types] =
    'questionId' in erasure
      ? ['$.data.questionId', erasure.questionId, ['question.asked', 'question.held']]
      : ['$.data.messageId', erasure.messageId, ['chat.message']];
  const isHeld = 'isHeld' in erasure && erasure.isHeld;
  for (const table of isHeld ? ['cues'] : ['cues', 'staff']) {
    const update = db.prepare(
      `UPDATE ${table} SET json = json_remove(json_set(json, '$.data.text', ''), '$.data.name')
       WHERE json_extract(json, ?) = ? AND json_extract(json, '$.type') = ?`,
    );
    for (const type of types) update.run(field, id, type);
  }
}

/** The same state without the erased text. */
export function eraseFromState(state: ShowState, erasure: Erasure): ShowState {
  if ('messageId' in erasure) {
    const messages = state.chat.messages.filter((line) => line.messageId !== erasure.messageId);
    return { ...state, chat: { ...state.chat, messages } };
  }
  const question = state.questions.byId[erasure.questionId];
  if (!question) return state;
  const { name: _name, ...rest } = question;
  const byId = { ...state.questions.byId, [question.questionId]: { ...rest, text: '' } };
  return { ...state, questions: { ...state.questions, byId } };
}
