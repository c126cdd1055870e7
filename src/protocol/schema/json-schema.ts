/** The same schemas as JSON Schema 2020-12, for editors and other languages. Not in a viewer's download. */
import { LIMITS } from '../limits.ts';
import { any } from './members.ts';
import * as cue from './cue.ts';
import * as details from './details.ts';
import { HELLO } from './hello.ts';
import { COUNT, ID, LANGUAGE, PAIR_ID, PHASE, SHARE, TEXT, TIMESTAMP } from './leaves.ts';
import * as manifest from './manifest.ts';
import { MEASURE, MONEY, PRICE, UNIT_PRICE } from './money.ts';
import { PRESENCE } from './presence.ts';
import { QUANTITY_RULE } from './quantity.ts';
import { PROBLEM, RECEIPT } from './reply.ts';
import { REQUEST } from './request.ts';
import type { Node } from './schema.ts';
import * as snapshot from './snapshot.ts';
import { LIVE_URL, WEB_URL } from './url.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What has a name of its own under `$defs`. */
const NAMED: Readonly<Record<string, Node>> = {
  cue: cue.CUE,
  sample: cue.SAMPLE,
  snapshot: snapshot.SNAPSHOT,
  hello: HELLO,
  request: REQUEST,
  receipt: RECEIPT,
  problem: PROBLEM,
  presence: PRESENCE,
  id: ID,
  count: COUNT,
  phase: PHASE,
  language: LANGUAGE,
  text: TEXT,
  timestamp: TIMESTAMP,
  webUrl: WEB_URL,
  liveUrl: LIVE_URL,
  money: MONEY,
  unitPrice: UNIT_PRICE,
  measure: MEASURE,
  price: PRICE,
  picture: manifest.PICTURE,
  link: manifest.LINK,
  host: details.FULL_HOST,
  contact: details.CONTACT,
  seller: details.FULL_SELLER,
  mediaSource: manifest.MEDIA_SOURCE,
  captionTrack: manifest.CAPTION_TRACK,
  product: details.FULL_PRODUCT,
  option: manifest.PRODUCT_OPTION,
  variant: manifest.VARIANT,
  quantityRule: QUANTITY_RULE,
  sellingPlan: details.SELLING_PLAN,
  bundlePart: details.BUNDLE_PART,
  productSafety: details.PRODUCT_SAFETY,
  dateSpan: details.DATE_SPAN,
  segment: manifest.SEGMENT,
  market: details.FULL_MARKET,
  marketProduct: details.FULL_MARKET_PRODUCT,
  answer: cue.ANSWER,
  productUpdate: cue.PRODUCT_UPDATE,
  offer: cue.OFFER,
  questionChange: cue.QUESTION_CHANGE,
  questionAsked: cue.QUESTION_ASKED,
  chatMessage: cue.CHAT_MESSAGE,
  pollOpened: cue.POLL_OPENED,
  correction: cue.CORRECTION,
  caption: cue.CAPTION,
  counts: cue.COUNTS,
  pin: snapshot.PIN,
  question: snapshot.QUESTION,
  poll: snapshot.POLL,
  pairId: PAIR_ID,
};

const NAMES: ReadonlyMap<Node, string> = new Map(
  Object.entries(NAMED).map(([name, node]) => [node, name]),
);

/** What the readers check in code: as much of it as JSON Schema can say. */
const SPECIAL: ReadonlyMap<Node, JsonSchema> = new Map<Node, JsonSchema>([
  [any, {}],
  [COUNT, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  [SHARE, { type: 'number', minimum: 0, maximum: 1 }],
  [WEB_URL, { pattern: '^(?: *[hH][tT][tT][pP][sS]?:|(?![^/?#]*:))' }],
  [LIVE_URL, { pattern: '^(?: *(?:[hH][tT][tT][pP]|[wW][sS])[sS]?:|(?![^/?#]*:))' }],
]);

/** The manifest's schema, with those of everything that goes over the feed under `$defs`. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:onair:schema:1',
    title: 'A live show that can be shopped: show.json of onair-shop, version 1',
    ...describe(details.FULL_MANIFEST),
    $defs: Object.fromEntries(Object.entries(NAMED).map(([name, node]) => [name, describe(node)])),
  };
}

/** The schema of one place: by name where it has one. */
function refer(node: Node): JsonSchema {
  if (node.nullable) {
    const { nullable: _, ...rest } = node;
    const plain = [...NAMES.keys()].find(({ read }) => read === node.read) ?? rest;
    return { anyOf: [refer(plain), { type: 'null' }] };
  }
  const name = NAMES.get(node);
  return name ? { $ref: `#/$defs/${name}` } : describe(node);
}

function describe(node: Node): JsonSchema {
  const { values, pattern, one, of, fields, table } = node.shape;
  if (values) return describeChoice(values);
  if (pattern) return describeString(node);
  if (one) return { anyOf: [refer(one), describeMembers(node)] };
  if (of) return describeMembers(node);
  if (fields) return describeObject(fields);
  if (table) return describeCases(node, table);
  return SPECIAL.get(node) ?? {};
}

function describeChoice(values: readonly unknown[]): JsonSchema {
  if (values.length === 1) return { const: values[0] };
  return typeof values[0] === 'boolean' ? { type: 'boolean' } : { enum: values };
}

function describeString(node: Node): JsonSchema {
  const { pattern, max = Infinity } = node.shape;
  const source = pattern?.source ?? '(?:)';
  return {
    type: 'string',
    description: node.expected,
    ...(max < Infinity && { maxLength: max }),
    ...(source !== '(?:)' && { pattern: source }),
    ...SPECIAL.get(node),
    ...(node.or !== undefined && { default: node.or }),
  };
}

function describeMembers({ shape: { keys, of = any } }: Node): JsonSchema {
  return keys
    ? {
        type: 'object',
        maxProperties: LIMITS.members,
        propertyNames: refer(keys),
        additionalProperties: refer(of),
      }
    : { type: 'array', maxItems: LIMITS.members, items: refer(of) };
}

function describeObject(fields: Readonly<Record<string, Node>>): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([name, { or }]) => !name.endsWith('?') && or === undefined);
  return {
    type: 'object',
    required: required.map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, node]) => [name.replace('?', ''), refer(node)]),
    ),
  };
}

function describeCases(node: Node, table: Readonly<Record<string, Node>>): JsonSchema {
  const { tag = '', envelope = () => any, rest } = node.shape;
  const cases = [...new Set(Object.values(table))];
  if (cases.every(({ shape }) => shape.fields?.[tag])) return { oneOf: cases.map(refer) };
  const kinds = Object.keys(table);
  const { properties, ...object } = describe(rest ?? envelope(ID, any));
  return {
    ...object,
    properties: rest ? properties : { ...(properties as JsonSchema), [tag]: { enum: kinds } },
    allOf: Object.entries(table).map(([kind, data]) => ({
      if: { type: 'object', properties: { [tag]: { const: kind } } },
      then: { type: 'object', properties: { data: refer(data) } },
    })),
  };
}
