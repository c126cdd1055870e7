import type { shop as reference } from '../en/shop.ts';
import type { Translation } from '../../messages.ts';

export const shop: Translation<typeof reference> = {
  'shop.loading': 'Die Show wird geladen',
  'shop.failed': 'Die Show lässt sich nicht öffnen',
  'shop.failed-unreachable':
    'Der Server des Shops antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'shop.failed-not-found':
    'Unter dieser Adresse gibt es keine Show. Vielleicht hat der Shop sie verschoben.',
  'shop.failed-broken':
    'Die Angaben des Shops zu dieser Show sind nicht lesbar. Der Shop muss sie berichtigen.',
  'shop.part-failed':
    'Das ließ sich nicht laden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'shop.seller': '{seller}.',
  'shop.speaking': 'Es spricht: {who}.',
  'shop.person': '{name}, {role}',
  'shop.ends': 'Endet gegen {time}\u00a0Uhr Ihrer Zeit.',
  'shop.open': 'Show öffnen',
  'shop.leave': 'Show verlassen',
  'shop.dock': 'Frage, Produkte und Warenkorb',
  'shop.ask': 'Frage stellen',
  'shop.answered': '{answered} von {n} beantwortet',
  'shop.answering': {
    one: 'Wird beantwortet, {n} will es wissen',
    other: 'Wird beantwortet, {n} wollen es wissen',
  },
  'shop.answering-now': 'Wird beantwortet',
  'shop.yours-next': 'Ihre Frage: als Nächstes',
  'shop.yours': 'Ihre Frage: Platz\u00a0{n} in der Reihe',
  'shop.kept':
    'Warenkorb und Frage bleiben erhalten. Sie können weiter fragen und Produkte hinzufügen.',
  'shop.products': 'Produkte',
  'shop.all-products': 'Alle Produkte',
  'shop.compare': 'Gezeigtes vergleichen',
  'shop.trust': 'Wer das verkauft',
  'shop.questions': 'Fragen',
  'shop.bag': 'Warenkorb',
  'shop.parts': 'Bereiche der Show',
  'shop.products-count': 'Produkte, {n}',
  'shop.bag-count': { one: 'Warenkorb, {n} Artikel', other: 'Warenkorb, {n} Artikel' },
  'shop.in-bag': '{product} ist in Ihrem Warenkorb',
  'shop.open-bag': 'Zum Warenkorb',
  'shop.answered-yours': 'Ihre Frage wurde beantwortet',
  'shop.read': 'Lesen',
  'shop.cart-failed': 'Der Shop antwortet nicht. Was Sie hinzugefügt haben, bleibt dort erhalten.',
  'shop.cart-unknown':
    'Der Shop hat nicht geantwortet. Sehen Sie im Warenkorb nach, bevor Sie es noch einmal hinzufügen.',
};
