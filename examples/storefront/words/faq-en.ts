import type { FaqSection } from './faq.ts';

export const FAQ_EN: readonly FaqSection[] = [
  {
    id: 'delivery',
    title: 'Delivery',
    entries: [
      {
        question: 'Where do you deliver, and how long does it take?',
        answer:
          'To four countries. The days are working days, counted from the day after the order.',
      },
      {
        question: 'What does delivery cost?',
        answer:
          'One price an order, however many things are in it. It stands in the bag before you give an address.',
      },
      {
        question: 'Is anything really sent?',
        answer:
          'No. This is a demo shop: an order is written down and shown to you, and that is all.',
      },
    ],
  },
  {
    id: 'returns',
    title: 'Returns',
    entries: [
      {
        question: 'Can I send something back?',
        answer:
          'Yes, for 30 days from the day it arrives, unused, without a reason. Where it goes stands in the table.',
      },
      {
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
        question: 'Do I pay anything at the door?',
        answer:
          'No. Where duty is due, it is a line of its own in the bag and part of the total. Everything ships from Porto, so within the European Union there is none.',
      },
      {
        question: 'Do prices include tax?',
        answer:
          'In Germany, China and the United Arab Emirates they do. In the United States sales tax depends on the state and is not in the price.',
      },
      {
        question: 'Why do prices differ between countries?',
        answer:
          'Each country has its own price in its own currency, set by hand. Changing the country at the top of the page prices your bag anew.',
      },
    ],
  },
  {
    id: 'goods',
    title: 'The goods',
    entries: [
      {
        question: 'Can the mug go into the dishwasher?',
        answer: 'Yes. It is stoneware; the iron flecks are part of the glaze and do not wash out.',
      },
      {
        question: 'What fits into the bag?',
        answer:
          'A phone, a wallet and a paperback. We give no measurements. The leather softens with use.',
      },
      {
        question: 'How is the lamp switched off?',
        answer: 'One press of the brass button dims it, two switch it off.',
      },
      {
        question: 'How do I wash the throw?',
        answer: 'Cool, then hang it up to dry. It comes back softer.',
      },
    ],
  },
  {
    id: 'show',
    title: 'The show',
    entries: [
      {
        question: 'Is it live?',
        answer:
          'The streams are real; the film in them is 64 seconds long and runs in a loop. It is marked “Demo: looped film”, and nobody is in the studio.',
      },
      {
        question: 'Who answers?',
        answer:
          'A script, in writing. It knows what is said of the goods in the film and says so where it knows nothing.',
      },
      {
        question: 'Do I need an account?',
        answer: 'No. You can watch, ask and buy without one.',
      },
    ],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    entries: [
      {
        question: 'What do you store?',
        answer:
          'Nothing until you do something. A cookie for your bag once you add to it, one for country and language once you choose them. The order keeps what you write at checkout.',
      },
      {
        question: 'Does anybody else learn of it?',
        answer:
          'No. There is no analytics and no other host but the one that the show comes from. A line of the bag says which show it was added in, so that the order can say it too.',
      },
    ],
  },
];
