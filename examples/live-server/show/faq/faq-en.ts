import type { FaqSection } from './faq.ts';

export const FAQ_EN: readonly FaqSection[] = [
  {
    id: 'delivery',
    title: 'Delivery',
    entries: [
      {
        id: 'where',
        question: 'Where do you deliver, and how long does it take?',
        answer:
          'To Germany, the United States, China and the United Arab Emirates, in 2 to 10 working days depending on the country, counted from the day after the order.',
      },
      {
        id: 'cost',
        question: 'What does delivery cost?',
        answer:
          'One price an order, however many things are in it. It depends on the country and stands in the bag before you give an address.',
      },
      {
        id: 'wrap',
        question: 'Do you wrap gifts?',
        answer:
          'No, and we write no cards. The shop has no such choice, and nothing for it is charged.',
      },
      {
        id: 'sent',
        question: 'Is anything really sent?',
        answer:
          'No. This is a demo shop: an order is written down and shown to you, and that is all. Nothing is charged.',
      },
    ],
  },
  {
    id: 'returns',
    title: 'Returns',
    entries: [
      {
        id: 'back',
        question: 'Can I send something back?',
        answer:
          'Yes, for 30 days from the day it arrives, unused, without a reason. Where it goes stands beside each product, for your country.',
      },
      {
        id: 'who-pays',
        question: 'Who pays for the way back?',
        answer:
          'You pay the carrier; we pay back the goods, the delivery to you and the duty once the parcel is here.',
      },
    ],
  },
  {
    id: 'duty',
    title: 'Duty and tax',
    entries: [
      {
        id: 'door',
        question: 'Do I pay anything at the door?',
        answer:
          'No. Where duty is due, it is a line of its own in the bag and part of the total. Everything ships from Porto, so within the European Union there is none.',
      },
      {
        id: 'tax',
        question: 'Do prices include tax?',
        answer:
          'In Germany, China and the United Arab Emirates they do. In the United States sales tax depends on the state and is not in the price.',
      },
      {
        id: 'prices',
        question: 'Why do prices differ between countries?',
        answer:
          'Each country has its own price in its own currency, set by hand. Changing the country in the shop prices your bag anew.',
      },
    ],
  },
  {
    id: 'goods',
    title: 'The goods',
    entries: [
      {
        id: 'dishwasher',
        productId: 'mug',
        question: 'Can the mug go into the dishwasher?',
        answer: 'Yes. It is stoneware; the iron flecks are part of the glaze and do not wash out.',
      },
      {
        id: 'glazes',
        productId: 'mug',
        question: 'How do the three glazes differ?',
        answer:
          'In colour alone: cream, moss and slate, on the same mug. The film shows cream. Each is thrown by hand, so the flecks of no two are the same.',
      },
      {
        id: 'fits',
        productId: 'bag',
        question: 'What fits into the bag?',
        answer: 'A phone, a wallet and a paperback. We give no measurements.',
      },
      {
        id: 'leather',
        productId: 'bag',
        question: 'How does the leather age?',
        answer: 'It is full grain leather and softens with use. The turn lock is solid brass.',
      },
      {
        id: 'switch',
        productId: 'lamp',
        question: 'How is the lamp switched off?',
        answer: 'One press of the brass button dims it, two switch it off.',
      },
      {
        id: 'plug',
        productId: 'lamp',
        question: 'Which plugs does the lamp come with?',
        answer:
          'EU, UK, US or CH. You choose it before adding the lamp to the bag; the price is the same.',
      },
      {
        id: 'wash',
        productId: 'throw',
        question: 'How do I wash the throw?',
        answer: 'Cool, then hang it up to dry. It comes back softer.',
      },
      {
        id: 'sizes',
        productId: 'throw',
        question: 'Which sizes are there?',
        answer: 'Two: 130 × 170 cm for the lap and 200 × 240 cm for a bed.',
      },
    ],
  },
  {
    id: 'show',
    title: 'The show',
    entries: [
      {
        id: 'live',
        question: 'Is it live?',
        answer:
          'The streams are real; the film in them is 64 seconds long and runs in a loop. It is marked “Demo: looped film”, and nobody is in the studio.',
      },
      {
        id: 'who-answers',
        question: 'Who answers?',
        answer:
          'A script, in writing. It knows what the film says of the goods and what the shop says of delivery and returns. Where it knows nothing, it says so.',
      },
      {
        id: 'account',
        question: 'Do I need an account?',
        answer: 'No. You can watch and ask without one, and order without one.',
      },
    ],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    entries: [
      {
        id: 'stored',
        question: 'What do you store?',
        answer:
          'Nothing until you do something. A cookie for your bag once you add to it, one for country and language once you choose them. The order keeps what you write at checkout.',
      },
      {
        id: 'others',
        question: 'Does anybody else learn of it?',
        answer:
          'No. There is no analytics and no other host but the one that the show comes from. A line of the bag says which show it was added in, so that the order can say it too.',
      },
    ],
  },
];
