import { createRequire } from 'node:module';
import { ensureModules } from '../../../scripts/ensure-modules.ts';

const FOLDER = import.meta.dirname;

/** What is used of the package `graphql`: it is installed in this folder alone, when it is needed. */
interface GraphqlPackage {
  buildClientSchema(introspection: unknown): ApiSchemaOf;
  parse(text: string): ApiDocument;
  validate(schema: ApiSchemaOf, document: ApiDocument): readonly ApiError[];
  execute(options: object): ApiResult | Promise<ApiResult>;
  getDirectiveValues(
    directive: unknown,
    node: unknown,
    variables: object,
  ): Readonly<Record<string, unknown>> | undefined;
  getVariableValues(
    schema: ApiSchemaOf,
    definitions: unknown,
    inputs: object,
  ): { readonly errors?: readonly ApiError[]; readonly coerced?: object };
  readonly GraphQLError: new (message: string, options: object) => Error;
}

interface ApiSchemaOf {
  getDirective(name: string): unknown;
}

interface Operation {
  readonly kind: string;
  readonly variableDefinitions: unknown;
}

interface ApiDocument {
  readonly definitions: readonly Operation[];
}

interface ApiError {
  readonly message: string;
}

interface ApiResult {
  readonly data?: unknown;
  readonly errors?: readonly ApiError[];
}

/** Who asks, by the document's `@inContext`. */
export interface BuyerContext {
  readonly country?: string;
  readonly language?: string;
  /** Whether a token was sent. */
  readonly hasToken: boolean;
}

/** The real schema of Shopify's Storefront API, and graphql-js over it. */
export interface ApiSchema {
  /** What Shopify would find wrong with a document and its variables; empty: nothing. */
  faults(query: string, variables: object): readonly string[];
  /** Validates and executes; the root's members are the resolvers. */
  run(query: string, variables: object, root: object, hasToken: boolean): Promise<ApiResult>;
  /** An error that leaves its field null. */
  denied(field: string): Error;
}

/** Loads the schema that comes with `@shopify/hydrogen-react`; its packages are installed first, once. */
export async function loadApiSchema(): Promise<ApiSchema> {
  await ensureModules(FOLDER);
  const load = createRequire(`${FOLDER}/package.json`);
  const graphql = load('graphql') as GraphqlPackage;
  const told: unknown = load('@shopify/hydrogen-react/storefront.schema.json');
  const schema = graphql.buildClientSchema(told);
  const operationOf = ({ definitions }: ApiDocument): Operation =>
    definitions.find(({ kind }) => kind === 'OperationDefinition')!;
  return {
    faults(query, variables) {
      const document = graphql.parse(query);
      const { variableDefinitions } = operationOf(document);
      const { errors = [] } = graphql.getVariableValues(schema, variableDefinitions, variables);
      return [...graphql.validate(schema, document), ...errors].map(({ message }) => message);
    },
    async run(query, variables, root, hasToken) {
      const document = graphql.parse(query);
      const errors = graphql.validate(schema, document);
      if (errors.length > 0) return { errors };
      const inContext = schema.getDirective('inContext');
      const context = graphql.getDirectiveValues(inContext, operationOf(document), variables);
      return graphql.execute({
        schema,
        document,
        rootValue: root,
        variableValues: variables,
        contextValue: { ...context, hasToken } satisfies BuyerContext,
      });
    },
    denied: (field) =>
      new graphql.GraphQLError(`Access denied for ${field} field.`, {
        extensions: { code: 'ACCESS_DENIED' },
      }),
  };
}
