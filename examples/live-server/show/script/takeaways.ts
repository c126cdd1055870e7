import type { LocalizedText } from '../../../../src/protocol/text.ts';

/** One thing to remember of each product; all of it is in the film's captions. */
export const TAKEAWAYS: Readonly<Record<'mug' | 'bag' | 'lamp' | 'throw', LocalizedText>> = {
  mug: {
    en: 'The mug is thrown by hand, and it is safe in the dishwasher.',
    'zh-Hans': '这只杯子由手工拉坯制成，可以放入洗碗机清洗。',
    ar: 'الكوب مشكَّل باليد على العجلة، ويمكن غسله في غسالة الأطباق.',
  },
  bag: {
    en: 'The bag has room for a phone, a wallet and a paperback. Its turn lock is solid brass.',
    'zh-Hans': '包内可放手机、钱包和一本平装书。旋锁为实心黄铜。',
    ar: 'تتسع الحقيبة لهاتف ومحفظة وكتاب ورقي الغلاف، وقفلها الدوّار من النحاس الأصفر المصمت.',
  },
  lamp: {
    en: 'Press the lamp’s brass button once to dim it, and twice to switch it off.',
    'zh-Hans': '按一下台灯的黄铜按钮调暗，按两下关灯。',
    ar: 'اضغط الزر النحاسي في المصباح مرة لخفض الضوء ومرتين لإطفائه.',
  },
  throw: {
    en: 'Wash the linen throw cool and hang it up: it comes back softer.',
    'zh-Hans': '亚麻盖毯请用冷水洗涤并挂起晾干，洗后更柔软。',
    ar: 'اغسل غطاء الكتان بماء بارد وعلّقه ليجف، فيعود أنعم.',
  },
};
