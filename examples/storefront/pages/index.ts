export { cartPage } from './cart.ts';
export { checkoutPage } from './checkout.ts';
export { errorPage } from './error.ts';
export { faqPage } from './faq.ts';
export { homePage } from './home.ts';
export { livePage } from './live.ts';
export { orderPage } from './order.ts';
export { productPage } from './product.ts';
