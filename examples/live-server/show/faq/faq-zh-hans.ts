import type { FaqSection } from './faq.ts';

export const FAQ_ZH_HANS: readonly FaqSection[] = [
  {
    id: 'delivery',
    title: '配送',
    entries: [
      {
        id: 'where',
        question: '送到哪些国家？要多久？',
        answer: '德国、美国、中国和阿联酋。视国家而定，2 至 10 个工作日送达，从下单次日算起。',
      },
      {
        id: 'cost',
        question: '运费多少？',
        answer: '每单一个价格，与件数无关。价格因国家而异，填写地址之前就能在购物袋里看到。',
      },
      {
        id: 'wrap',
        question: '可以礼品包装吗？',
        answer: '不提供礼品包装，也不代写贺卡。商店没有这个选项，也不会为此收费。',
      },
      {
        id: 'sent',
        question: '真的会发货吗？',
        answer: '不会。这是演示商店：订单会记录下来并显示给您，仅此而已，也不收款。',
      },
    ],
  },
  {
    id: 'returns',
    title: '退货',
    entries: [
      {
        id: 'back',
        question: '可以退货吗？',
        answer: '可以。收货后 30 天内，未使用，无需理由。退往何处，每件商品旁按国家注明。',
      },
      {
        id: 'who-pays',
        question: '退货运费谁付？',
        answer: '运费由您支付给承运人；包裹到达后，我们退还货款、原运费和关税。',
      },
    ],
  },
  {
    id: 'duty',
    title: '关税与税费',
    entries: [
      {
        id: 'door',
        question: '收货时还要付钱吗？',
        answer:
          '不用。需要缴纳关税的，会在购物袋中单独列出并计入合计。所有商品从波尔图发货，欧盟境内没有关税。',
      },
      {
        id: 'tax',
        question: '价格含税吗？',
        answer: '德国、中国和阿联酋的价格含税。美国的销售税因州而异，不含在价格内。',
      },
      {
        id: 'prices',
        question: '为什么各国价格不同？',
        answer: '每个国家都有以本国货币制定的价格。在商店中更换国家后，购物袋会重新计价。',
      },
    ],
  },
  {
    id: 'goods',
    title: '商品',
    entries: [
      {
        id: 'dishwasher',
        productId: 'mug',
        question: '马克杯能放进洗碗机吗？',
        answer: '可以。它是炻器，铁斑是釉的一部分，不会洗掉。',
      },
      {
        id: 'glazes',
        productId: 'mug',
        question: '三种釉色有什么不同？',
        answer:
          '只是颜色不同：奶油色、苔绿和石板蓝，杯子是同一款。影片中是奶油色。每只都由手工拉坯，斑点各不相同。',
      },
      {
        id: 'fits',
        productId: 'bag',
        question: '包里放得下什么？',
        answer: '手机、钱包和一本平装书。我们没有给出具体尺寸。',
      },
      {
        id: 'leather',
        productId: 'bag',
        question: '皮革用久了会怎样？',
        answer: '这是全粒面皮革，使用后会变软。旋锁为实心黄铜。',
      },
      {
        id: 'switch',
        productId: 'lamp',
        question: '台灯怎么关？',
        answer: '按一下黄铜按钮调暗，按两下关灯。',
      },
      {
        id: 'plug',
        productId: 'lamp',
        question: '台灯有哪些插头？',
        answer: '欧标、英标、美标或瑞士标。加入购物袋之前选择，价格相同。',
      },
      {
        id: 'wash',
        productId: 'throw',
        question: '盖毯怎么洗？',
        answer: '冷水洗，挂起晾干，洗后更柔软。',
      },
      {
        id: 'sizes',
        productId: 'throw',
        question: '有哪些尺寸？',
        answer: '两种：130 × 170 cm 盖腿，200 × 240 cm 铺床。',
      },
    ],
  },
  {
    id: 'show',
    title: '直播',
    entries: [
      {
        id: 'live',
        question: '是真的直播吗？',
        answer:
          '流媒体是真实的；其中的影片长 64 秒，循环播放。画面上标有“演示：循环影片”，演播室里没有人。',
      },
      {
        id: 'who-answers',
        question: '谁来回答？',
        answer:
          '由脚本以文字回答。它知道影片中对商品的说明，以及商店关于配送和退货的规定，不知道的会直说。',
      },
      {
        id: 'account',
        question: '需要注册账号吗？',
        answer: '不需要。观看、提问和下单都不用账号。',
      },
    ],
  },
  {
    id: 'privacy',
    title: '隐私',
    entries: [
      {
        id: 'stored',
        question: '你们保存什么？',
        answer:
          '在您有所操作之前，什么都不保存。加入商品后有一个购物袋的 Cookie；选择国家和语言后有一个对应的 Cookie。订单保存您在结账时填写的内容。',
      },
      {
        id: 'others',
        question: '还有别人会知道吗？',
        answer:
          '不会。没有统计分析，除直播所在的主机外没有其他主机。购物袋中的每一行会注明它来自哪场直播，订单上也会显示。',
      },
    ],
  },
];
