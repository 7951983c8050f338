import type { Provider } from '../finding-rule.ts';

const SECTIONS: Readonly<Record<string, Provider>> = {
  civilAffairs: 'CIVIL_AFFAIRS',
  education: 'EDUCATION',
  womensFederation: 'WOMENS_FEDERATION',
  youthLeague: 'YOUTH_LEAGUE',
};

/**
 * Whose datum an error in the answer to facts.graphql concerns, by its path: the innermost section that it lies in; what stands on
 * the child itself is civil affairs', and null is an error of the whole answer or of the list of children.
 */
export function providerOfPath(path: readonly (string | number)[]): Provider | null {
  const names = path.filter((step) => typeof step === 'string').slice(1);
  if (names.length === 0) return null;
  const section = names.findLast((name) => name in SECTIONS);
  return section ? (SECTIONS[section] as Provider) : 'CIVIL_AFFAIRS';
}
