import type { DatabaseSync } from 'node:sqlite';
import type { QuestionAsked } from '../../../../src/protocol/cue.ts';
import type { HeldQuestion } from '../../../../src/staff/staff-log.ts';

/** Questions that wait for the staff before others see them. */
export interface Held {
  get(questionId: string): QuestionAsked | null;
  /** All of them, oldest first. */
  all(): readonly HeldQuestion[];
  put(question: HeldQuestion): void;
  drop(questionId: string): void;
}

/** The held questions in the database. */
export function heldTable(db: DatabaseSync): Held {
  const select = db.prepare('SELECT json FROM held WHERE question_id = ?');
  const list = db.prepare('SELECT json FROM held');
  const insert = db.prepare('INSERT INTO held (question_id, json) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM held WHERE question_id = ?');
  return {
    get(questionId) {
      const row = select.get(questionId);
      if (!row) return null;
      const { at: _at, ...question } = JSON.parse(String(row['json'])) as HeldQuestion;
      return question;
    },
    all: () =>
      list
        .all()
        .map((row) => JSON.parse(String(row['json'])) as HeldQuestion)
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    put: (question) => void insert.run(question.questionId, JSON.stringify(question)),
    drop: (questionId) => void remove.run(questionId),
  };
}
