import { ROLES } from '../../schema/access/viewer.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { by, COUNTY, OTHER_COUNTY, recordOf, TOWNSHIP, told } from './world.ts';

const FIELDS: Record<string, Record<string, readonly string[]>> = {
  'civil-affairs': { Child: ['id', 'name', 'nationalId'], Guardianship: ['relation', 'guardianName'] },
  education: { Enrolment: ['grade', 'from'], EducationChild: ['isBoarding'] },
  'youth-league': { Pairing: ['startedOn'] },
};

/** Random numbers that are the same in every run. */
export function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    among: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
    happens: (share: number) => next() < share,
  };
}

/** Made-up child ids: as many, of the right shape. */
export function childIds(count: number): string[] {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const tail = (number: number) => [...number.toString(32).padStart(6, '0')].map((c) => digits[Number.parseInt(c, 32)]);
  return Array.from({ length: count }, (_, number) => `${'Z'.repeat(20)}${tail(number).join('')}`);
}

/** Records of every kind of reading of some of the children, spread over November 2026. */
export function* generatedRecords(count: number, children: readonly string[], seed = 1): Generator<ProcessingRecord> {
  const { below, among, happens } = chance(seed);
  for (let at = 0; at < count; at += 1) {
    const some = (most: number) => [...new Set(Array.from({ length: below(most) }, () => among(children)))].sort();
    const groups = Array.from({ length: below(4) }, () => {
      const department = among(Object.keys(FIELDS));
      const types = Object.entries(FIELDS[department] ?? {}).filter(() => happens(0.7));
      const fields = types.map(([type, names]) => [type, names.filter(() => happens(0.7))] as const);
      const masked = fields.map(([type, names]) => [type, names.filter(() => happens(0.3))] as const);
      const listed = (of: readonly (readonly [string, string[]])[]) =>
        Object.fromEntries(of.filter(([, names]) => names.length > 0));
      return told(department, some(4), listed(fields), listed(masked));
    });
    yield recordOf({
      at: new Date(Date.UTC(2026, 10, 1) + at * Math.floor((28 * 86_400_000) / count)).toISOString(),
      kind: groups.length > 0 ? 'READ' : 'SEARCH',
      viewer: by(among(['CIVIL_AFFAIRS', 'EDUCATION']), among(ROLES), among([COUNTY, TOWNSHIP, OTHER_COUNTY])),
      asked: some(3),
      groups,
      denied: happens(0.2) ? { 'Child.nationalId': 'NO_AGREEMENT' } : {},
      basis: { policy: 'p', agreements: happens(0.5) ? ['GX-2026-0001'] : [] },
      ground: happens(0.1) ? { kind: 'CASE', number: 'GA-1', childId: among(children) } : null,
    });
  }
}
