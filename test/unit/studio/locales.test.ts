import { messages } from '../../../src/components/studio/locales/en.ts';
import { testLocales } from '../i18n/locale-tests.ts';

const LOCALES = new URL('../../../src/components/studio/locales/', import.meta.url);

testLocales('the studio', LOCALES, messages);
