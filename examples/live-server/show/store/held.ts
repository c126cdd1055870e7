import type { DatabaseSync } from 'node:sqlite';
import type { QuestionAsked } from '../../../../src/protocol/cue.ts';

/** Questions that wait for the staff before others see them. */
export interface Held {
  get(questionId: string): QuestionAsked | null;
  put(question: QuestionAsked): void;
  drop(questionId: string): void;
}

/** The held questions in the database. */
export function heldTable(db: DatabaseSync): Held {
  const select = db.prepare('SELECT json FROM held WHERE question_id = ?');
  const insert = db.prepare('INSERT INTO held (question_id, json) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM held WHERE question_id = ?');
  return {
    get(questionId) {
      const row = select.get(questionId);
      return row ? (JSON.parse(String(row['json'])) as QuestionAsked) : null;
    },
    put: (question) => void insert.run(question.questionId, JSON.stringify(question)),
    drop: (questionId) => void remove.run(questionId),
  };
}
