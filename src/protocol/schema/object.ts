import { any } from './members.ts';
import { isObject, own } from './plain.ts';
import { visit, type Node, type Schema } from './schema.ts';

type Fields<T> = {
  readonly [
    K in keyof T & string as Record<never, never> extends Pick<T, K> ? `${K}?` : K
  ]-?: Schema<Exclude<T[K], undefined>>;
};

/** An object with the keys of `T`; those that `T` has as optional end in `?`. */
export const object = <T>(fields: Fields<T>): Schema<T> => ({
  expected: 'an object',
  read(input, reading, path) {
    if (!isObject(input)) return undefined;
    const out: Record<string, unknown> = {};
    let good = true;
    const readField = (key: string, node: Node, mayLack: boolean): void => {
      const given = own(input, key);
      const lacks = mayLack && given === undefined;
      let value = lacks ? undefined : visit(node, given, reading, `${path}.${key}`);
      if (value === undefined) {
        good &&= lacks || (mayLack && !!reading.mend);
        value = node.or;
      }
      if (value !== undefined) out[key] = value;
    };
    const unknown = new Set(reading.keep ? Object.keys(input) : []);
    for (const [name, node] of Object.entries<Node>(fields)) {
      const key = name.replace('?', '');
      unknown.delete(key);
      readField(key, node, key !== name || node.or !== undefined);
    }
    for (const key of unknown) if (!(key in {})) readField(key, any, true);
    return good ? Object.freeze(out) : undefined;
  },
  shape: { fields },
});

/** The objects of `base` with more keys. */
export const extended = <T extends Base, Base>(
  base: Schema<Base>,
  more: Fields<Omit<T, keyof Base>>,
): Schema<T> => object<T>({ ...base.shape.fields, ...more } as unknown as Fields<T>);
