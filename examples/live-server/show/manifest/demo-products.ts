import type { Fact, OptionValue, Product } from '../../../../src/protocol/manifest.ts';
import type { LocalizedText } from '../../../../src/protocol/text.ts';

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

interface DemoProduct {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly amount: string;
  /** The first colour is the one in the film. */
  readonly colours?: { readonly label: LocalizedText; readonly values: readonly OptionValue[] };
  readonly facts: readonly Fact[];
}

function product({ id, title, summary, amount, colours, facts }: DemoProduct): Product {
  return {
    id,
    title,
    summary,
    pictures: [],
    price: { amount, currency: 'EUR', taxIncluded: true },
    options: colours ? [{ id: 'colour', ...colours }] : [],
    variants: (colours?.values ?? []).map((value) => ({
      id: `${id}-${value.id}`,
      options: { colour: value.id },
      refs: {},
    })),
    refs: {},
    facts,
  };
}

/** The four products of the film, in its order. Prices are the demo's; nothing is sold. */
export const DEMO_PRODUCTS: readonly Product[] = [
  product({
    id: 'mug',
    title: text('Stoneware mug', '炻器马克杯', 'كوب من الخزف الحجري'),
    summary: text(
      'Thrown by hand, with iron flecks',
      '手工拉坯，釉面带铁斑',
      'مشكَّل باليد، بنقاط حديدية',
    ),
    amount: '24.00',
    colours: {
      label: GLAZE,
      values: [
        { id: 'cream', label: text('cream', '奶油色', 'كريمي'), swatch: '#e9e2d4' },
        { id: 'slate', label: text('slate', '石板蓝', 'أزرق أردوازي'), swatch: '#5b6b7b' },
        { id: 'moss', label: text('moss', '苔绿', 'أخضر طحلبي'), swatch: '#8a9a78' },
      ],
    },
    facts: [
      { label: MADE, value: text('Thrown by hand', '手工拉坯', 'مشكَّل باليد على العجلة') },
      { label: HOLDS, value: text('A generous coffee', '一大杯咖啡', 'فنجان قهوة كبير') },
      {
        label: CARE,
        value: text('Safe in the dishwasher', '可用洗碗机清洗', 'يُغسل في غسالة الأطباق'),
      },
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
    amount: '245.00',
    colours: {
      label: COLOUR,
      values: [
        { id: 'tan', label: text('tan', '棕黄', 'بني فاتح'), swatch: '#b07a4b' },
        { id: 'charcoal', label: text('charcoal', '炭黑', 'فحمي'), swatch: '#3b3b3d' },
        { id: 'chestnut', label: text('chestnut', '栗色', 'كستنائي'), swatch: '#6d4030' },
      ],
    },
    facts: [
      {
        label: MATERIAL,
        value: text(
          'Full grain leather, solid brass',
          '全粒面皮革，实心黄铜',
          'جلد طبيعي كامل ونحاس أصفر مصمت',
        ),
      },
      {
        label: MADE,
        value: text(
          'Cut and stitched in one small workshop',
          '在一家小作坊裁剪缝制',
          'قُصّت وخيطت في ورشة صغيرة واحدة',
        ),
      },
      {
        label: HOLDS,
        value: text(
          'A phone, a wallet, a paperback',
          '手机、钱包、一本平装书',
          'هاتف ومحفظة وكتاب ورقي الغلاف',
        ),
      },
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
    amount: '189.00',
    facts: [
      {
        label: MATERIAL,
        value: text(
          'Opal glass, brass, travertine',
          '乳白玻璃、黄铜、洞石',
          'زجاج أوبالي ونحاس أصفر وترافرتين',
        ),
      },
      {
        label: USE,
        value: text(
          'Press the button once to dim, twice to switch off',
          '按一下调暗，按两下关灯',
          'اضغط الزر مرة لخفض الضوء ومرتين للإطفاء',
        ),
      },
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
    amount: '118.00',
    colours: {
      label: COLOUR,
      values: [
        { id: 'sage', label: text('sage', '鼠尾草绿', 'أخضر مريمي'), swatch: '#a3b18a' },
        { id: 'sand', label: text('sand', '沙色', 'رملي'), swatch: '#d8c7a8' },
        { id: 'ink', label: text('ink', '墨蓝', 'أزرق حبري'), swatch: '#2f3a4f' },
      ],
    },
    facts: [
      { label: MATERIAL, value: text('Linen, dense weave', '亚麻，细密织纹', 'كتان كثيف النسيج') },
      {
        label: CARE,
        value: text(
          'Wash cool, hang up to dry',
          '冷水洗，挂起晾干',
          'غسل بماء بارد وتجفيف بالتعليق',
        ),
      },
    ],
  }),
];
