import axe, { type RunOptions } from 'axe-core';

/** Everything, and the size of targets, which axe leaves out unless it is asked. */
const EVERY_RULE: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};
const CONTRAST: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast'] },
};

/** What axe finds wrong in a place: the rule, and what of the page breaks it. */
export async function audit(place: Element, only?: 'contrast'): Promise<string[]> {
  const { violations } = await axe.run(place, only ? CONTRAST : EVERY_RULE);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [why] = [...any, ...all, ...none];
      return `axe ${id}: ${target.flat().join(' ')}${why ? `: ${why.message}` : ''}`;
    }),
  );
}
