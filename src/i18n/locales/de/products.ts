import type { Translation } from '../../messages.ts';
import type { products as reference } from '../en/products.ts';

export const products: Translation<typeof reference> = {
  'products.title': 'Produkte',
  'products.none': 'Noch keine Produkte',
  'products.none-next': 'Sie erscheinen hier, sobald die Show sie nennt.',
  'products.back': 'Vorige Produkte',
  'products.more': 'Weitere Produkte',
  'products.showing': 'Jetzt gezeigt',
  'products.shown-last': 'Zuletzt gezeigt, {time}',
  'products.from': 'Ab {price}',
  'products.vat': 'inkl. MwSt.',
  'products.tax': 'inkl. Steuern',
  'products.no-vat': 'zzgl. MwSt.',
  'products.no-tax': 'zzgl. Steuern',
  'products.was': 'Vor der Ermäßigung:',
  'products.lowest-short': '30-Tage-Tiefstpreis: {price}',
  'products.lowest': 'Niedrigster Preis der letzten 30\u00a0Tage: {price}',
  'products.items': { one: 'Stück', other: '{n} Stück' },
  'products.joined': '{first}, {next}',
  'products.choose': 'Auswählen',
  'products.add': 'Hinzufügen',
  'products.of': ': {title}',
  'products.adding': 'Kommt dazu, noch nicht bestätigt',
  'products.in-bag': 'Im Korb: {n}',
  'products.left': { one: 'Noch\u00a0{n}', other: 'Noch\u00a0{n}' },
  'products.few': 'Nur noch wenige',
  'products.left-at': '{stock}, Stand {time}\u00a0Uhr',
  'products.left-brief': '{stock}, {time}',
  'products.sold-out': 'Ausverkauft',
  'products.value-sold-out': 'ausverkauft',
  'products.value-none': 'nicht erhältlich',
  'products.unsold': 'In Ihrem Land nicht erhältlich',
  'products.in-stock': { one: '{n} auf Lager', other: '{n} auf Lager' },
  'products.some-in-stock': 'Auf Lager',
  'products.counted': 'Stand {time}\u00a0Uhr',
  'products.counted-by': '{source}, Stand {time}\u00a0Uhr',
  'products.option': '{option}: {value}',
  'products.quantity': 'Menge',
  'products.fewer': 'Eins weniger',
  'products.one-more': 'Eins mehr',
  'products.add-to-bag': 'In den Warenkorb',
  'products.add-for': 'In den Korb, {price}',
  'products.adding-long': 'Kommt dazu, wartet auf den Shop',
  'products.added': 'Ist in Ihrem Warenkorb',
  'products.added-some': {
    one: '{n} hinzugefügt. Mehr gibt es nicht',
    other: '{n} hinzugefügt. Mehr gibt es nicht',
  },
  'products.add-n': { one: '{n} hinzufügen', other: '{n} hinzufügen' },
  'products.price-changed': 'Der Preis hat sich geändert. Er war {price}.',
  'products.pictures': 'Bilder',
  'products.page': 'Die Seite des Produkts, in neuem Tab',
  'products.gone': 'Dieses Produkt ist nicht in der Show',
  'products.gone-next':
    'Vielleicht wurde es herausgenommen. Alle anderen stehen in der Liste der Produkte.',
  'products.not-available': 'In dieser Auswahl nicht erhältlich',
  'products.refused-left': {
    one: 'Nicht hinzugefügt: Nur noch {n} ist da.',
    other: 'Nicht hinzugefügt: Nur noch {n} sind da.',
  },
  'products.refused-silent':
    'Der Shop hat nicht geantwortet. Sehen Sie im Warenkorb nach, bevor Sie es noch einmal hinzufügen.',
  'products.refused-out-of-stock': 'Nicht hinzugefügt: ausverkauft.',
  'products.refused-not-enough-stock':
    'Nicht hinzugefügt: So viele sind nicht da. Nehmen Sie weniger.',
  'products.refused-quantity-rule': 'Nicht hinzugefügt: Der Shop verkauft es in anderen Mengen.',
  'products.refused-variant-unavailable':
    'Nicht hinzugefügt: Der Shop hat diese Ausführung nicht. Nehmen Sie eine andere.',
  'products.refused-options-required': 'Nicht hinzugefügt: Wählen Sie zuerst aus.',
  'products.refused-limit': 'Nicht hinzugefügt: Mehr davon lässt der Shop nicht zu.',
  'products.refused-cart-gone':
    'Nicht hinzugefügt: Ihr Warenkorb war abgelaufen. Fügen Sie es noch einmal hinzu.',
  'products.refused-line-gone':
    'Nicht hinzugefügt: Es ist nicht mehr im Warenkorb. Fügen Sie es noch einmal hinzu.',
  'products.refused-conflict':
    'Nicht hinzugefügt: Der Warenkorb hat sich inzwischen geändert. Fügen Sie es noch einmal hinzu.',
  'products.refused-unauthorized': 'Nicht hinzugefügt: Melden Sie sich zuerst im Shop an.',
  'products.refused-rate-limited':
    'Nicht hinzugefügt: Der Shop ist überlastet. Versuchen Sie es in einer Minute noch einmal.',
  'products.refused-network':
    'Nicht hinzugefügt: keine Verbindung zum Shop. Versuchen Sie es noch einmal.',
  'products.refused-timeout':
    'Nicht hinzugefügt: Der Shop hat nicht geantwortet. Versuchen Sie es noch einmal.',
  'products.refused-unsupported': 'Nicht hinzugefügt: Diese Seite hat keinen Warenkorb.',
  'products.refused-unknown':
    'Nicht hinzugefügt: Der Shop nennt keinen Grund. Versuchen Sie es noch einmal.',
};
