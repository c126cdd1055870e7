import {
  ADDRESS_FIELDS,
  type Address,
  type AddressField,
  type CountryCode,
  type FieldError,
} from '../catalogue/types.ts';

/** Characters of a field. */
const MAX = 120;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** How each country writes its postcodes; the Emirates have none. */
const POSTCODE: Readonly<Record<CountryCode, RegExp>> = {
  DE: /^\d{5}$/,
  US: /^\d{5}(-\d{4})?$/,
  CN: /^\d{6}$/,
  AE: /^.*$/,
};

/** What was entered, and what is wrong with it. */
export interface AddressReading {
  readonly values: Address;
  /** Null: nothing is wrong. */
  readonly errors: Partial<Record<AddressField, FieldError>> | null;
}

/** Reads the address of a form. */
export function readAddress(field: (name: string) => string, country: CountryCode): AddressReading {
  // A line break in a name would forge a line of a label.
  const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  const entries = ADDRESS_FIELDS.map((name) => [name, clean(field(name))] as const);
  const errors = entries.flatMap(([name, value]) => {
    const error = errorOf(name, value, country);
    return error ? [[name, error] as const] : [];
  });
  const values = entries.map(([name, value]) => [name, value.slice(0, MAX)] as const);
  return {
    values: Object.fromEntries(values) as Address,
    errors: errors.length ? Object.fromEntries(errors) : null,
  };
}

function errorOf(name: AddressField, value: string, country: CountryCode): FieldError | null {
  if (value.length > MAX) return 'too-long';
  if (value === '') return name === 'postcode' && country === 'AE' ? null : 'missing';
  if (name === 'email' && !EMAIL.test(value)) return 'malformed';
  return name === 'postcode' && !POSTCODE[country].test(value) ? 'malformed' : null;
}
