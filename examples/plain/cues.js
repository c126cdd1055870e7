import { FACT_NAMES } from 'onair-shop/core/index.js';
import { atTime } from './words.js';

const KEPT = 60;

/** Lists the show's facts as they happen for this viewer, and failures among them. */
export function showCues(show, list) {
  const add = (className, at, name, detail) => {
    const item = document.createElement('li');
    item.className = className;
    const time = document.createElement('time');
    time.textContent = atTime(at);
    const what = document.createElement('b');
    what.textContent = name;
    item.append(time, ' ', what, ' ', detail);
    list.prepend(item);
    while (list.childElementCount > KEPT) list.lastElementChild.remove();
  };
  for (const name of Object.values(FACT_NAMES)) {
    show.on(name, ({ cue }) => add('cue', cue.at, cue.type, detailOf(cue)));
  }
  show.on('onair-failed', ({ error }) =>
    add('failure', Date.now(), `${error.area}: ${error.reason}`, error.message),
  );
}

function detailOf({ data }) {
  return data.text ?? data.productId ?? data.segmentId ?? data.state ?? data.questionId ?? '';
}
