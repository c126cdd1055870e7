type Body = () => void | Promise<void>;

/**
 * The functions of a test runner that the contract suites are written with: mocha's globals,
 * `node:test`, vitest and jasmine all fit. Handed in, so that the suites depend on none.
 */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: Body): unknown;
  beforeEach?(body: Body): unknown;
  afterEach?(body: Body): unknown;
}
