/** German and Japanese for the texts of the demo, by the English ones: German, then Japanese. */
const MORE: Readonly<Record<string, readonly [de: string, ja: string]>> = {
  'Four things for a small home': ['Vier Dinge für ein kleines Zuhause', '小さな暮らしの4つの品'],
  'A mug, a bag, a lamp and a throw. The film runs in a loop; questions are answered in writing.': [
    'Ein Becher, eine Tasche, eine Lampe und ein Plaid. Der Film läuft in einer Schleife; Fragen werden schriftlich beantwortet.',
    'マグ、バッグ、ランプ、スロー。映像は繰り返し再生され、質問には文章で回答します。',
  ],
  'Demo: looped film': ['Demo: Film in Schleife', 'デモ：繰り返し再生の映像'],
  'Kiln & Cloth (demo shop)': ['Kiln & Cloth (Demo-Shop)', 'Kiln & Cloth（デモショップ）'],
  'A name of the demo: no shop stands behind it here.': [
    'Ein Name der Demo: Hier steht kein Shop dahinter.',
    'デモ用の名称です。実際のショップはありません。',
  ],
  'A demo shop: it keeps orders, takes no money and ships nothing.': [
    'Ein Demo-Shop: Er merkt sich Bestellungen, nimmt kein Geld und verschickt nichts.',
    'デモショップです。注文は記録されますが、代金の受け取りと発送は行いません。',
  ],
  Delivery: ['Versand', '配送'],
  Returns: ['Rückgabe', '返品'],
  Privacy: ['Datenschutz', 'プライバシー'],
  'How the mug is made': ['Wie der Becher entsteht', 'マグができるまで'],
  'Leather and brass': ['Leder und Messing', '革と真鍮'],
  'The lamp in use': ['Die Lampe in Gebrauch', 'ランプの使い方'],
  'Linen and how to wash it': ['Leinen und wie man es wäscht', 'リネンとその洗い方'],
  'What runs here': ['Was hier läuft', 'ここで動いているもの'],
  'A cream stoneware mug on an oak table': [
    'Ein cremefarbener Becher aus Steinzeug auf einem Eichentisch',
    'オークのテーブルに置かれたクリーム色の炻器マグ',
  ],
  Colour: ['Farbe', 'カラー'],
  Glaze: ['Glasur', '釉薬'],
  Material: ['Material', '素材'],
  Made: ['Herstellung', '製法'],
  Care: ['Pflege', 'お手入れ'],
  Use: ['Bedienung', '使い方'],
  Holds: ['Inhalt', '容量'],
  Set: ['Set', 'セット'],
  Plug: ['Stecker', 'プラグ'],
  Size: ['Größe', 'サイズ'],
  'Stoneware mug': ['Becher aus Steinzeug', '炻器のマグ'],
  'Thrown by hand, with iron flecks': [
    'Von Hand gedreht, mit Eisensprenkeln',
    '手びき、鉄粉の斑点入り',
  ],
  'A cream stoneware mug': ['Ein cremefarbener Becher aus Steinzeug', 'クリーム色の炻器マグ'],
  'Its throwing rings, close': ['Seine Drehrillen, von nah', 'ろくろ目のアップ'],
  'The mug from its handle side': ['Der Becher von der Henkelseite', '持ち手側から見たマグ'],
  cream: ['Creme', 'クリーム'],
  moss: ['Moos', 'モス'],
  slate: ['Schiefer', 'スレート'],
  single: ['einzeln', '単品'],
  'set of 2': ['2er-Set', '2個セット'],
  'set of 4': ['4er-Set', '4個セット'],
  'Thrown by hand': ['Von Hand gedreht', '手びき'],
  'A generous coffee': ['Ein großer Kaffee', 'たっぷりのコーヒー1杯分'],
  'Safe in the dishwasher': ['Für die Spülmaschine geeignet', '食器洗い機対応'],
  'Saddle bag': ['Satteltasche', 'サドルバッグ'],
  'Full grain leather, brass turn lock': [
    'Vollnarbiges Leder, Drehverschluss aus Messing',
    'フルグレインレザー、真鍮のひねり金具',
  ],
  'A tan saddle bag': ['Eine hellbraune Satteltasche', 'タン色のサドルバッグ'],
  'Its brass turn lock, close': ['Ihr Drehverschluss, von nah', '真鍮のひねり金具のアップ'],
  'The bag from behind': ['Die Tasche von hinten', '背面から見たバッグ'],
  tan: ['Hellbraun', 'タン'],
  charcoal: ['Anthrazit', 'チャコール'],
  chestnut: ['Kastanie', 'チェスナット'],
  'Full grain leather, solid brass': [
    'Vollnarbiges Leder, massives Messing',
    'フルグレインレザー、真鍮',
  ],
  'Cut and stitched in one small workshop': [
    'In einer kleinen Werkstatt zugeschnitten und genäht',
    '小さな工房で裁断・縫製',
  ],
  'A phone, a wallet, a paperback': [
    'Telefon, Geldbörse, Taschenbuch',
    'スマートフォン、財布、文庫本',
  ],
  'Table lamp': ['Tischlampe', 'テーブルランプ'],
  'Opal glass, brass stem, travertine base': [
    'Opalglas, Messingstab, Fuß aus Travertin',
    'オパールガラス、真鍮の支柱、トラバーチンの台座',
  ],
  'An opal glass table lamp': ['Eine Tischlampe aus Opalglas', 'オパールガラスのテーブルランプ'],
  'Its brass stem, close': ['Ihr Messingstab, von nah', '真鍮の支柱のアップ'],
  'The lamp from the side': ['Die Lampe von der Seite', '横から見たランプ'],
  'Opal glass, brass, travertine': [
    'Opalglas, Messing, Travertin',
    'オパールガラス、真鍮、トラバーチン',
  ],
  'Press the button once to dim, twice to switch off': [
    'Einmal drücken zum Dimmen, zweimal zum Ausschalten',
    'ボタンを1回押すと減光、2回押すと消灯',
  ],
  'Linen throw': ['Leinenplaid', 'リネンのスロー'],
  'Cream stripe, hand knotted fringe': [
    'Cremefarbene Streifen, von Hand geknüpfte Fransen',
    'クリーム色のストライプ、手結びのフリンジ',
  ],
  'A sage linen throw': ['Ein salbeigrünes Leinenplaid', 'セージ色のリネンのスロー'],
  'Its weave and fringe, close': ['Gewebe und Fransen, von nah', '織り目とフリンジのアップ'],
  'The throw, folded': ['Das Plaid, gefaltet', '畳んだスロー'],
  sage: ['Salbei', 'セージ'],
  sand: ['Sand', 'サンド'],
  ink: ['Tinte', 'インク'],
  'Linen, dense weave': ['Leinen, dicht gewebt', 'リネン、密な織り'],
  'Wash cool, hang up to dry': ['Kalt waschen, hängend trocknen', '水洗いして、つるし干し'],
  'Arrives in 2–4 working days. DHL, €6.90': [
    'Kommt in 2–4\u00a0Werktagen. DHL, 6,90\u00a0€',
    '2～4営業日でお届け。DHL、€6.90',
  ],
  'No duty: it ships from Porto': ['Kein Zoll: Versand aus Porto', '関税なし：ポルトから発送'],
  'Return within 30 days, in Germany': [
    '30\u00a0Tage Rückgabe, in Deutschland',
    '30日以内の返品可、返送先はドイツ国内',
  ],
  'Arrives in 4–7 working days. UPS, US$24.00': [
    'Kommt in 4–7\u00a0Werktagen. UPS, 24,00\u00a0$',
    '4～7営業日でお届け。UPS、$24.00',
  ],
  'Duty of 15 % is paid with the order, nothing at the door': [
    '15\u00a0% Zoll zahlen Sie mit der Bestellung, an der Tür nichts',
    '関税15%はご注文時にお支払い、受け取り時の支払いなし',
  ],
  'Return within 30 days, to New Jersey': [
    '30\u00a0Tage Rückgabe, nach New Jersey',
    '30日以内の返品可、返送先はニュージャージー州',
  ],
  'Arrives in 6–10 working days. SF Express, CN¥138.00': [
    'Kommt in 6–10\u00a0Werktagen. SF Express, 138,00\u00a0CN¥',
    '6～10営業日でお届け。SF Express、138.00人民元',
  ],
  'Import tax is in the price, nothing at the door': [
    'Die Einfuhrsteuer ist im Preis, an der Tür zahlen Sie nichts',
    '輸入税込み、受け取り時の支払いなし',
  ],
  'Return within 30 days, to Shanghai': [
    '30\u00a0Tage Rückgabe, nach Schanghai',
    '30日以内の返品可、返送先は上海',
  ],
  'Arrives in 5–8 working days. Aramex, AED 75.00': [
    'Kommt in 5–8\u00a0Werktagen. Aramex, 75,00\u00a0AED',
    '5～8営業日でお届け。Aramex、AED 75.00',
  ],
  'Duty of 5 % is paid with the order, nothing at the door': [
    '5\u00a0% Zoll zahlen Sie mit der Bestellung, an der Tür nichts',
    '関税5%はご注文時にお支払い、受け取り時の支払いなし',
  ],
  'Return within 30 days, to Porto': [
    '30\u00a0Tage Rückgabe, nach Porto',
    '30日以内の返品可、返送先はポルト',
  ],
};

/** The same, each English text in it with the German and the Japanese beside it. */
export function withMoreWords<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withMoreWords) as T;
  if (typeof value !== 'object' || value === null) return value;
  const all = Object.entries(value).map(([key, child]) => [key, withMoreWords(child)] as const);
  const more = 'en' in value ? MORE[String(value.en)] : undefined;
  return { ...Object.fromEntries(all), ...(more && { de: more[0], ja: more[1] }) } as T;
}
