import type { Translation } from '../../messages.ts';
import type { sheet as reference } from '../en/sheet.ts';

export const sheet: Translation<typeof reference> = {
  'sheet.how': 'So kaufen Sie',
  'sheet.one-time': 'Einmalig',
  'sheet.each-time': '{price} je Lieferung',
  'sheet.plans-only': 'Nur im Abo, auf der Seite des Produkts',
  'sheet.plans-only-elsewhere': 'Nur im Abo, nicht hier',
  'sheet.packs': { one: 'Verkauf in Packungen zu {n}', other: 'Verkauf in Packungen zu {n}' },
  'sheet.steps': { one: 'Danach jeweils {n} mehr', other: 'Danach jeweils {n} mehr' },
  'sheet.at-least': { one: 'Mindestens {n}', other: 'Mindestens {n}' },
  'sheet.at-most': { one: 'Höchstens {n} je Bestellung', other: 'Höchstens {n} je Bestellung' },
  'sheet.fewer': { one: '{n} weniger', other: '{n} weniger' },
  'sheet.more': { one: '{n} mehr', other: '{n} mehr' },
  'sheet.too-few': { one: 'Noch {n}, Verkauf ab {least}', other: 'Noch {n}, Verkauf ab {least}' },
  'sheet.in-set': 'In diesem Set',
  'sheet.times': '{n}\u00a0×',
  'sheet.landed': 'Zoll und Einfuhrsteuer',
  'sheet.landed-asking': 'Der Shop wird gefragt',
  'sheet.duty': 'Zoll {price}',
  'sheet.duty-none': 'Kein Zoll',
  'sheet.import-tax': 'Einfuhrsteuer {price}',
  'sheet.import-tax-none': 'Keine Einfuhrsteuer',
  'sheet.landed-total': '{price} insgesamt pro Stück',
  'sheet.paid-with-order': 'Mit der Bestellung bezahlt, an der Tür nichts',
  'sheet.paid-at-the-door': 'Nicht mit der Bestellung bezahlt, sondern an der Tür',
  'sheet.reckoned': 'Vom Shop berechnet um {time}\u00a0Uhr',
  'sheet.arrives': 'Kommt {dates}',
  'sheet.return-until': 'Rückgabe bis {date}',
  'sheet.safety': 'Produktsicherheit',
  'sheet.maker': 'Hersteller',
  'sheet.responsible': 'Verantwortlich in der EU',
  'sheet.identifier': 'Kennung',
  'sheet.restock': 'Erfahren, wenn es wieder da ist',
  'sheet.restock-why':
    'Die Adresse geht an {shop}, für eine einzige Nachricht: dass dies wieder da ist.',
  'sheet.restock-why-shop':
    'Die Adresse geht an den Shop, für eine einzige Nachricht: dass dies wieder da ist.',
  'sheet.email': 'Ihre E-Mail-Adresse',
  'sheet.restock-send': 'Schreiben Sie mir',
  'sheet.restock-sending': 'Wird gesendet',
  'sheet.restock-done': 'Notiert. Der Shop schreibt an {email}, sobald es wieder da ist.',
  'sheet.restock-bad':
    'An diese Adresse kann der Shop nicht schreiben. So sieht eine aus: name@example.com.',
  'sheet.restock-busy':
    'Nicht gesendet: zu viele auf einmal. Versuchen Sie es in einer Minute noch einmal.',
  'sheet.restock-failed':
    'Nicht gesendet: Der Shop hat nicht geantwortet. Ihre Adresse steht noch hier.',
  'sheet.save': 'Für später merken',
  'sheet.saving': 'Wird gemerkt',
  'sheet.saved': 'Gemerkt',
  'sheet.not-saved': 'Nicht gemerkt. Versuchen Sie es noch einmal.',
};
