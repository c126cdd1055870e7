// The shop's own page around the show: its language and its light. The elements follow both by themselves.
import { WORDS } from './words.js';

const root = document.documentElement;
const language = document.getElementById('language');
const scheme = document.getElementById('scheme');
const asked = new URLSearchParams(location.search);

const speak = (lang) => {
  const words = WORDS[lang] ?? WORDS.en;
  root.lang = lang;
  root.dir = lang === 'ar' ? 'rtl' : 'ltr';
  language.value = lang;
  for (const node of document.querySelectorAll('[data-word]')) {
    node.textContent = words[node.dataset.word];
  }
  document.querySelector('nav').setAttribute('aria-label', words.shop);
  document.title = `${words.title} · Kiln & Cloth`;
};

const light = (isDark) => {
  root.dataset.scheme = isDark ? 'dark' : 'light';
  scheme.setAttribute('aria-pressed', String(isDark));
};

language.addEventListener('change', () => speak(language.value));
scheme.addEventListener('click', () => light(root.dataset.scheme !== 'dark'));

const lang = asked.get('lang') ?? '';
if (lang in WORDS) speak(lang);
const wanted = asked.get('scheme');
light(wanted ? wanted === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
// Another show, to try one out: ?show=/live/show.json
const show = asked.get('show');
if (show) document.querySelector('onair-shop').setAttribute('src', show);
