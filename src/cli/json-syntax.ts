/** Where a text stops being JSON, and why, for people. */
export interface SyntaxProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where the reading is. */
interface Scan {
  readonly text: string;
  at: number;
}

class Stop extends Error {}

/** Finds the first place where the text is not JSON; null: it is JSON. */
export function findSyntaxProblem(text: string): SyntaxProblem | null {
  const scan: Scan = { text, at: 0 };
  try {
    skipSpace(scan);
    readValue(scan);
    skipSpace(scan);
    if (scan.at < text.length) stop('There is something after the end.');
    return null;
  } catch (error) {
    const before = text.slice(0, scan.at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const message = error instanceof Stop ? error.message : 'It is nested too deeply.';
    return { line: before.length, column, message };
  }
}

function stop(message: string): never {
  throw new Stop(message);
}

function skipSpace(scan: Scan): void {
  while (/[ \t\r\n]/.test(scan.text.charAt(scan.at))) scan.at++;
}

const STRANGE: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype|html|\?xml)/i, 'This is a web page, not JSON.'],
  [/^'/, 'Texts must be in double quotes: "…", not \'…\'.'],
  [/^[“”„«»‘’]/, 'These are typographic quotes: use plain double quotes, ".'],
  [/^\/[/*]/, 'JSON has no comments: take it out.'],
  [/^(True|False|None|undefined|NaN|Infinity)\b/, 'Write true, false, null or a number.'],
  [/^[+.]?\d|^-/, 'This is not a number that JSON knows: write 24 or 0.5.'],
  [/^[\p{L}_$]/u, 'Texts must be in double quotes: "…".'],
];

/** What is wrong with what stands here, where a value or a name belongs. */
function strange({ text, at }: Scan, otherwise: string): never {
  if (at >= text.length) stop('The text ends too early: something that was opened is not closed.');
  const rest = text.slice(at, at + 20);
  return stop(STRANGE.find(([pattern]) => pattern.test(rest))?.[1] ?? otherwise);
}

function readValue(scan: Scan): void {
  const next = scan.text.charAt(scan.at);
  if (next === '{') return readMembers(scan, '}', readPair);
  if (next === '[') return readMembers(scan, ']', readValue);
  if (next === '"') return readString(scan);
  const token = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  token.lastIndex = scan.at;
  if (!token.test(scan.text)) strange(scan, 'A value is missing here.');
  if (/[\w.+-]/.test(scan.text.charAt(token.lastIndex))) strange(scan, 'This is no value.');
  scan.at = token.lastIndex;
}

function readMembers(scan: Scan, end: '}' | ']', readMember: (scan: Scan) => void): void {
  scan.at++;
  skipSpace(scan);
  if (scan.text.charAt(scan.at) === end) return void scan.at++;
  for (;;) {
    readMember(scan);
    skipSpace(scan);
    const next = scan.text.charAt(scan.at);
    if (next === end) return void scan.at++;
    if (next !== ',') missingComma(scan, end);
    const comma = scan.at++;
    skipSpace(scan);
    if (/[}\]]/.test(scan.text.charAt(scan.at))) {
      scan.at = comma;
      stop('This comma is one too many: nothing follows it.');
    }
  }
}

function missingComma(scan: Scan, end: string): never {
  const next = scan.text.charAt(scan.at);
  if (/["{[\w-]/.test(next)) stop('A comma is missing before this.');
  if (/[}\]]/.test(next))
    stop(`This closes with ${next} what was not opened with it: ${end} belongs here.`);
  return strange(scan, `A comma or ${end} is missing here.`);
}

function readPair(scan: Scan): void {
  const first = scan.text.charAt(scan.at);
  if (/\d/.test(first)) stop('A name belongs here; a number has a point, no comma: 24.00.');
  if (first !== '"') strange(scan, 'A name in double quotes belongs here.');
  readString(scan);
  skipSpace(scan);
  if (scan.at < scan.text.length && scan.text.charAt(scan.at) !== ':')
    stop('A colon is missing after the name.');
  if (scan.at >= scan.text.length) strange(scan, '');
  scan.at++;
  skipSpace(scan);
  readValue(scan);
}

function readString(scan: Scan): void {
  const inside = /[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
  inside.lastIndex = scan.at + 1;
  inside.test(scan.text);
  const end = inside.lastIndex;
  const next = scan.text.charAt(end);
  if (next === '"') return void (scan.at = end + 1);
  if (next === '\\') {
    scan.at = end;
    stop('A backslash must be doubled: \\\\.');
  }
  if (next === '\t') {
    scan.at = end;
    stop('A tab inside a text must be written \\t.');
  }
  stop(
    'This text is not closed: its last " is missing, or a line break in it must be written \\n.',
  );
}
