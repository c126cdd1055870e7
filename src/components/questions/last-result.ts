/** The same function, which gives its last result again while its arguments are the same. */
export function lastResult<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (!last?.args.every((arg, index) => Object.is(arg, args[index]))) {
      last = { args, result: make(...args) };
    }
    return last.result;
  };
}
