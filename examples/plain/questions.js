import { atTime, inLanguage } from './words.js';

const REFUSED = {
  'rate-limited': 'That was many questions at once. Wait a moment and ask again.',
  'too-long': 'Too long. Ask it in fewer words.',
  'not-live': 'The show takes no questions now.',
  closed: 'This show takes no questions.',
  'storage-full': 'The server cannot keep questions now. Yours stands here: try again.',
};

/** The line under a question: where it stands. */
function standing({ state, since, answer, reason }) {
  switch (state) {
    case 'queued':
      return 'In line';
    case 'answering':
      return 'Answering now';
    case 'answered':
      return answer?.text
        ? `Answered in writing at ${atTime(since)}`
        : `Answered aloud at ${atTime(since)}`;
    case 'merged':
      return 'Asked before: see the other';
    case 'declined':
      return `Not answered: ${inLanguage(reason)}`;
    case 'removed':
      return 'Removed';
    default:
      return 'Asked';
  }
}

/** Shows the questions, newest first, and the form. A draft is kept until the server has it. */
export function showQuestions(show, byId) {
  const list = byId('questions');
  const render = () => {
    const { byId: questions } = show.state.questions;
    const sending = Object.values(show.state.mine.requests)
      .filter(({ request, status }) => request.op === 'question.ask' && status === 'sending')
      .map(({ request }) => row({ text: request.data.text, lang: request.data.lang }, 'Sending'));
    const known = Object.values(questions)
      .sort((a, b) => b.askedAt.localeCompare(a.askedAt))
      .slice(0, 50)
      .map((question) => row(question, standing(question)));
    const rows = [...sending, ...known];
    if (rows.length > 0) list.replaceChildren(...rows);
  };
  show.select(({ questions }) => questions, render);
  show.select(({ mine }) => mine, render);
  byId('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(show, byId('question'), byId('ask-result'));
  });
}

async function ask(show, field, result) {
  const text = field.value.trim();
  if (!text) return;
  result.textContent = 'Sending';
  const outcome = await show.send('question.ask', { text, lang: navigator.language });
  if (outcome.ok) {
    field.value = '';
    result.textContent = outcome.receipt.held ? 'Asked. The team reads it first.' : 'Asked.';
    return;
  }
  const reason = outcome.problem.type.split(':').at(-1);
  result.textContent = REFUSED[reason] ?? outcome.problem.title;
}

function row({ text, lang, answer, state }, tag) {
  const item = document.createElement('li');
  item.dataset.state = state ?? 'sending';
  item.append(part('span', 'tag', tag), part('p', 'text', text, lang));
  if (answer?.text) item.append(part('p', 'answer', answer.text, answer.lang));
  return item;
}

function part(name, className, text, lang) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  if (lang) {
    element.lang = lang;
    element.dir = 'auto';
  }
  return element;
}
