/**
 * Where the repository's files are read, as package.json's `repository` says, with a `/` at its end.
 * Empty while it says nothing: then the file is named, and nothing is linked.
 */
export const DOCS = '';

/** The file that says more of each trouble. */
export const GUIDE = 'docs/set-up.md';

/** The file that says all that a policy has to allow. */
export const POLICY = 'docs/csp.md';
