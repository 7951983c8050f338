import fc, { type Arbitrary } from 'fast-check';
import { type Catalogue, type Classification, type Level, SHARE_CLASSES } from '../../schema/access/classification.ts';
import { type Agreement, NO_POLICY, type Policy } from '../../schema/access/policy.ts';
import type { Row } from '../../schema/access/scope.ts';
import { type Ground, PURPOSES, ROLES, type Role, type Session, type Viewer } from '../../schema/access/viewer.ts';
import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';

/** The seed of all generated access cases; a failure prints it again. */
export const CASES_SEED = 20_261_123;

/** Days on which birthdays are awkward, and an ordinary one. */
export const DAYS = ['2026-11-23', '2026-02-28', '2026-03-01', '2028-02-29', '2028-03-01'] as PlainDate[];

const DEPARTMENTS = ['CIVIL_AFFAIRS', 'EDUCATION', 'JOINT_MEETING'] as const;

/** Which fields (`Child.name`, `Child.*`) an agreement of a provider may name. */
export type FieldsOf = (provider: string) => readonly string[];

/** A nation, a province, two counties, a township and its villages: what lies in, around and beside each other. */
export const AREAS = [
  '',
  '21',
  '2104',
  '210421',
  '210421102',
  '210421102001',
  '210421102002',
  '210422',
  '2105',
] as const;
const CHILDREN = ['CHILD1', 'CHILD2', 'CHILD3'] as const;

/** Every second coordinate is open to whatever role, the others to one, to two that read different things, to two that write. */
const LIMITS: readonly (readonly Role[] | null)[] = [
  null,
  ['AUDITOR'],
  null,
  ['DATA_STEWARD', 'AUDITOR'],
  null,
  ['OFFICER', 'CASEWORKER'],
  null,
];

/** A catalogue in which every share class meets every level, mask and owner, some derived from others, some for certain roles. */
export const MADE_CATALOGUE: Catalogue = madeCatalogue();

function madeCatalogue(): Catalogue {
  const all: Classification[] = [];
  const owners = ['CIVIL_AFFAIRS', 'EDUCATION', null];
  for (const share of SHARE_CLASSES)
    for (const level of [1, 2, 3, 4] as Level[])
      for (const mask of [null, 'NAME', 'SMALL_CELL'] as const)
        for (const owner of owners) {
          const at = all.length;
          const from = [[], [], [`T.f${at - 1}`], [`T.f${at - 1}`, `T.f${(at * 7) % 50}`]][at % 4] as string[];
          const roles = LIMITS[at % LIMITS.length] ?? null;
          all.push({ coordinate: `T.f${at}`, owner, share, level, mask, from: at === 0 ? ['T.unknown'] : from, roles });
        }
  return new Map(all.map((each) => [each.coordinate, each]));
}

const among = <Item>(items: readonly Item[]) => fc.constantFrom(...items);
const some = <Item>(items: readonly Item[], most: number) => fc.array(among(items), { minLength: 1, maxLength: most });

/** Birth dates around the 14th and the 18th birthday, on the last of February, long ago, and not known. */
function birthDates(today: PlainDate): Arbitrary<PlainDate | null> {
  const near = [14, 18].flatMap((years) => [-1, 0, 1].map((days) => addDays(addMonths(today, -12 * years), days)));
  const leap = ['2012-02-29', '2008-02-29', '2012-02-28', '2012-03-01', '2010-02-28', '2014-02-28', '2014-03-01'];
  return among([null, ...near, ...(leap as PlainDate[]), '1999-05-05' as PlainDate, '2020-01-31' as PlainDate]);
}

const viewers: Arbitrary<Viewer | null> = fc.option(
  fc.record({
    id: fc.constant('somebody'),
    name: fc.constant('某工作人员'),
    department: among<string>(DEPARTMENTS),
    role: among(ROLES),
    division: among<string>(AREAS),
    assurance: among([1, 2, 3] as const),
    rights: fc.constant([]),
  }),
  { freq: 20 },
);

const grounds: Arbitrary<Ground | null> = fc.option(
  fc.record({
    kind: among(['CASE', 'TASK', 'BREAK_GLASS'] as const),
    number: fc.constant('N1'),
    childId: among(CHILDREN),
  }),
  { freq: 2 },
);

/** Agreements: in force, ended, not yet begun, ending today; of one field or a type; masked or not; narrow, wide, elsewhere. */
function agreements(today: PlainDate, fieldsOf: FieldsOf): Arbitrary<Agreement> {
  const days = [-400, -1, 0, 1].map((days) => addDays(today, days));
  return among<string>(DEPARTMENTS.filter((provider) => fieldsOf(provider).length > 0)).chain((provider) =>
    fc.record({
      number: fc.constant('GX-1'),
      provider: fc.constant(provider),
      consumer: among<string>(DEPARTMENTS),
      purposes: fc.oneof(fc.constant(PURPOSES), some(PURPOSES, 3)),
      fields: some(fieldsOf(provider), 3),
      divisions: some<string>(AREAS, 2),
      isMasked: fc.boolean(),
      from: among([...days, days[0] as PlainDate, days[0] as PlainDate]),
      until: among([null, null, null, ...days]),
    }),
  );
}

/** Policies with none to five agreements, some children sealed, now and then too old to rely on. */
function policies(today: PlainDate, fieldsOf: FieldsOf): Arbitrary<Policy> {
  return fc
    .record({
      agreements: fc.array(agreements(today, fieldsOf), { maxLength: 5 }),
      sealedChildren: fc.oneof(fc.constant([]), fc.constant([]), some<string>(CHILDREN, 2)),
      smallCellBelow: fc.constant(10),
      isCurrent: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
    })
    .map((policy) => ({ version: JSON.stringify(policy), ...policy }));
}

/** Sessions of every kind: nobody, every role and purpose, with and without a case, a task, an emergency. */
export function sessions(today: PlainDate, fieldsOf: FieldsOf): Arbitrary<Session> {
  return fc
    .record({
      viewer: viewers,
      purpose: fc.option(among(PURPOSES), { freq: 9 }),
      ground: grounds,
      policy: fc.oneof(
        { weight: 19, arbitrary: policies(today, fieldsOf) },
        { weight: 1, arbitrary: fc.constant(NO_POLICY) },
      ),
    })
    .map((session) => ({ ...session, policy: bearing(session) }));
}

/** Every second agreement is with the viewer's own department and for every purpose: chance alone would rarely bring one to bear. */
function bearing({ viewer, policy }: Session): Policy {
  if (policy.version === NO_POLICY.version) return policy;
  const agreements = policy.agreements.map((agreement, at) =>
    at % 2 === 0 && viewer ? { ...agreement, consumer: viewer.department, purposes: PURPOSES } : agreement,
  );
  return { ...policy, agreements, version: JSON.stringify({ ...policy, agreements, version: '' }) };
}

/** Rows: of a child or of none, anywhere or nowhere, of any age. */
export function rows(today: PlainDate): Arbitrary<Row> {
  return fc.record({
    childId: fc.option(among<string>(CHILDREN), { freq: 3 }),
    division: fc.option(among<string>(AREAS.filter(Boolean)), { freq: 9 }),
    birthDate: birthDates(today),
    isOnRoster: fc.boolean(),
  });
}
