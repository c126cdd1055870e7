import { messages } from '../../../src/components/desk/locales/en.ts';
import { testLocales } from '../i18n/locale-tests.ts';

const LOCALES = new URL('../../../src/components/desk/locales/', import.meta.url);

testLocales('the desk', LOCALES, messages, ['comma']);
