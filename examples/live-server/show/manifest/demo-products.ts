import type {
  Fact,
  OptionValue,
  Product,
  ProductOption,
  Variant,
} from '../../../../src/protocol/manifest.ts';
import type { LocalizedText } from '../../../../src/protocol/text.ts';
import { still } from './demo-pictures.ts';
import { demoAmounts, withUnitPrice } from './demo-prices.ts';

const text = (en: string, zhHans: string, ar: string): LocalizedText => ({
  en,
  'zh-Hans': zhHans,
  ar,
});
const COLOUR = text('Colour', '颜色', 'اللون');
const GLAZE = text('Glaze', '釉色', 'لون الطلاء');
const MATERIAL = text('Material', '材质', 'المادة');
const MADE = text('Made', '制作', 'الصنع');
const CARE = text('Care', '保养', 'العناية');
const USE = text('Use', '使用', 'الاستعمال');
const HOLDS = text('Holds', '容量', 'السعة');

const CHOICE = text('Set', '套装', 'الطقم');
const PLUG = text('Plug', '插头', 'القابس');
const SIZE = text('Size', '尺寸', 'المقاس');

const fact = (label: LocalizedText, ...value: Parameters<typeof text>): Fact => ({
  label,
  value: text(...value),
});
const option = (
  id: string,
  label: LocalizedText,
  values: readonly OptionValue[],
): ProductOption => ({
  id,
  label,
  values,
});
const value = (
  id: string,
  label: LocalizedText,
  look: Pick<OptionValue, 'picture' | 'swatch'> = {},
): OptionValue => ({ id, label, ...look });

interface DemoProduct {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** What its three pictures show: whole, close, the other side. */
  readonly views: readonly LocalizedText[];
  /** The first value of each is the one in the film. */
  readonly options?: readonly ProductOption[];
  /** Variants that are sold out, by the end of their id. */
  readonly soldOut?: readonly string[];
  readonly facts: readonly Fact[];
}

const eur = (amount: string): NonNullable<Product['price']> => ({
  amount,
  currency: 'EUR',
  taxIncluded: true,
});

function product({ id, views, options = [], ...rest }: DemoProduct): Product {
  const { title, summary, facts } = rest;
  return {
    id,
    title,
    summary,
    url: `/#${id}`,
    pictures: views.map((alt, index) => still(`${id}-${index + 1}`, alt)),
    price: eur(demoAmounts(id).EUR),
    options,
    variants: options.length
      ? combinations(options).map((chosen) => variant(chosen, id, rest))
      : [],
    refs: {},
    facts,
  };
}

/** Each choice of one value of each option. */
function combinations(options: readonly ProductOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (chosen, { id, values }) =>
      chosen.flatMap((before) => values.map((value) => ({ ...before, [id]: value.id }))),
    [{}],
  );
}

function variant(
  options: Record<string, string>,
  productId: string,
  { soldOut = [] }: Pick<DemoProduct, 'soldOut'>,
): Variant {
  const id = [productId, ...Object.values(options)].join('-');
  const amounts = demoAmounts(productId, id);
  return {
    id,
    options,
    available: !soldOut.some((end) => id.endsWith(end)),
    ...(amounts && { price: withUnitPrice(eur(amounts.EUR), id) }),
    refs: {},
  };
}

/** The four products of the film, in its order. Prices are the demo's. */
export const DEMO_PRODUCTS: readonly Product[] = [
  product({
    id: 'mug',
    title: text('Stoneware mug', '炻器马克杯', 'كوب من الخزف الحجري'),
    summary: text(
      'Thrown by hand, with iron flecks',
      '手工拉坯，釉面带铁斑',
      'مشكَّل باليد، بنقاط حديدية',
    ),
    views: [
      text('A cream stoneware mug', '奶油色炻器马克杯', 'كوب خزفي كريمي'),
      text('Its throwing rings, close', '拉坯纹理特写', 'حلقات التشكيل عن قرب'),
      text('The mug from its handle side', '杯子手柄一侧', 'الكوب من جهة المقبض'),
    ],
    options: [
      option('colour', GLAZE, [
        value('cream', text('cream', '奶油色', 'كريمي'), { picture: still('mug-1') }),
        value('moss', text('moss', '苔绿', 'أخضر طحلبي'), { picture: still('mug-moss') }),
        value('slate', text('slate', '石板蓝', 'أزرق أردوازي'), { picture: still('mug-slate') }),
      ]),
      option('set', CHOICE, [
        value('single', text('single', '单只', 'كوب واحد')),
        value('two', text('set of 2', '两只装', 'طقم من 2')),
        value('four', text('set of 4', '四只装', 'طقم من 4')),
      ]),
    ],
    soldOut: ['four', 'slate-two'],
    facts: [
      fact(MADE, 'Thrown by hand', '手工拉坯', 'مشكَّل باليد على العجلة'),
      fact(HOLDS, 'A generous coffee', '一大杯咖啡', 'فنجان قهوة كبير'),
      fact(CARE, 'Safe in the dishwasher', '可用洗碗机清洗', 'يُغسل في غسالة الأطباق'),
    ],
  }),
  product({
    id: 'bag',
    title: text('Saddle bag', '马鞍包', 'حقيبة سرج'),
    summary: text(
      'Full grain leather, brass turn lock',
      '全粒面皮革，黄铜旋锁',
      'جلد طبيعي كامل وقفل نحاسي دوّار',
    ),
    views: [
      text('A tan saddle bag', '棕黄色马鞍包', 'حقيبة سرج بلون بني فاتح'),
      text('Its brass turn lock, close', '黄铜旋锁特写', 'القفل النحاسي عن قرب'),
      text('The bag from behind', '包的背面', 'الحقيبة من الخلف'),
    ],
    options: [
      option('colour', COLOUR, [
        value('tan', text('tan', '棕黄', 'بني فاتح'), { picture: still('bag-1') }),
        value('charcoal', text('charcoal', '炭黑', 'فحمي'), { picture: still('bag-charcoal') }),
        value('chestnut', text('chestnut', '栗色', 'كستنائي'), { picture: still('bag-chestnut') }),
      ]),
    ],
    facts: [
      fact(
        MATERIAL,
        'Full grain leather, solid brass',
        '全粒面皮革，实心黄铜',
        'جلد طبيعي كامل ونحاس أصفر مصمت',
      ),
      fact(
        MADE,
        'Cut and stitched in one small workshop',
        '在一家小作坊裁剪缝制',
        'قُصّت وخيطت في ورشة صغيرة واحدة',
      ),
      fact(
        HOLDS,
        'A phone, a wallet, a paperback',
        '手机、钱包、一本平装书',
        'هاتف ومحفظة وكتاب ورقي الغلاف',
      ),
    ],
  }),
  product({
    id: 'lamp',
    title: text('Table lamp', '台灯', 'مصباح طاولة'),
    summary: text(
      'Opal glass, brass stem, travertine base',
      '乳白玻璃、黄铜灯杆、洞石底座',
      'زجاج أوبالي وساق نحاسية وقاعدة ترافرتين',
    ),
    views: [
      text('An opal glass table lamp', '乳白玻璃台灯', 'مصباح طاولة من الزجاج الأوبالي'),
      text('Its brass stem, close', '黄铜灯杆特写', 'الساق النحاسية عن قرب'),
      text('The lamp from the side', '台灯侧面', 'المصباح من الجانب'),
    ],
    options: [
      option('plug', PLUG, [
        value('eu', 'EU'),
        value('uk', 'UK'),
        value('us', 'US'),
        value('ch', 'CH'),
      ]),
    ],
    soldOut: ['ch'],
    facts: [
      fact(
        MATERIAL,
        'Opal glass, brass, travertine',
        '乳白玻璃、黄铜、洞石',
        'زجاج أوبالي ونحاس أصفر وترافرتين',
      ),
      fact(
        USE,
        'Press the button once to dim, twice to switch off',
        '按一下调暗，按两下关灯',
        'اضغط الزر مرة لخفض الضوء ومرتين للإطفاء',
      ),
    ],
  }),
  product({
    id: 'throw',
    title: text('Linen throw', '亚麻盖毯', 'غطاء من الكتان'),
    summary: text(
      'Cream stripe, hand knotted fringe',
      '奶油色条纹，手工打结流苏',
      'خط كريمي وأهداب معقودة باليد',
    ),
    views: [
      text('A sage linen throw', '鼠尾草绿亚麻盖毯', 'غطاء كتان أخضر مريمي'),
      text('Its weave and fringe, close', '织纹与流苏特写', 'النسيج والأهداب عن قرب'),
      text('The throw, folded', '折叠的盖毯', 'الغطاء مطويّاً'),
    ],
    options: [
      option('colour', COLOUR, [
        value('sage', text('sage', '鼠尾草绿', 'أخضر مريمي'), { swatch: '#a3b18a' }),
        value('sand', text('sand', '沙色', 'رملي'), { swatch: '#d8c7a8' }),
        value('ink', text('ink', '墨蓝', 'أزرق حبري'), { swatch: '#2f3a4f' }),
      ]),
      option('size', SIZE, [value('lap', '130 × 170 cm'), value('bed', '200 × 240 cm')]),
    ],
    soldOut: ['ink-bed'],
    facts: [
      fact(MATERIAL, 'Linen, dense weave', '亚麻，细密织纹', 'كتان كثيف النسيج'),
      fact(CARE, 'Wash cool, hang up to dry', '冷水洗，挂起晾干', 'غسل بماء بارد وتجفيف بالتعليق'),
    ],
  }),
];
