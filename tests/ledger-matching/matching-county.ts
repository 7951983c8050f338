import { afterAll } from 'vitest';
import type { Policy } from '../../schema/access/policy.ts';
import type { Session, Viewer } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import { type DepartmentParts, openParts } from '../../subgraphs/department-parts.ts';
import { matchPersons } from '../../subgraphs/ledger/matching/match-persons.ts';
import type { PersonGiven, PersonMatch } from '../../subgraphs/ledger/matching/person.ts';
import { decideReview, listReviews } from '../../subgraphs/ledger/matching/reviews.ts';
import { freshDatabases, testFieldKeys, testLinkageKey } from '../databases.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import { COUNTY, type InventedChild, VILLAGES } from './invented-register.ts';
import { LEDGER, withWork } from './matching-work.ts';
import { idOf, type Sql, writeRegister } from './write-register.ts';

export const VILLAGE = VILLAGES[0] as string;
export const ELSEWHERE = VILLAGES[30] as string;

/** A boy of the register. */
export const BOY: InventedChild = {
  key: 'boy',
  name: '林晓轩',
  sex: 'MALE',
  birthDate: '2015-03-08',
  village: VILLAGE,
  number: inventNationalId('99', 121, '2015-03-08' as PlainDate, 11),
  guardianName: '林国华',
  guardianPhone: '10012345678',
  family: 1,
};

/** A row that has all of a child but the number. */
export function rowOf(child: InventedChild, more: Partial<PersonGiven> = {}): PersonGiven {
  const { name, birthDate, sex, village, guardianName, guardianPhone } = child;
  const said = { name, birthDate, sex, divisionCode: village, guardianName, guardianPhone };
  return { ordinal: 0, sheet: '儿童台账', row: 2, numberAsWritten: null, namedChildId: null, ...said, ...more };
}

/** Civil affairs with some children on its register, and what an import and a steward do there. */
export interface MatchingCounty {
  parts: DepartmentParts;
  sql: Sql;
  id(child: InventedChild): string;
  match(rows: readonly PersonGiven[], mode?: 'CHECK' | 'WRITE', session?: Session): Promise<PersonMatch[]>;
  reviews(viewer?: Partial<Viewer>, policy?: Partial<Policy>): ReturnType<typeof listReviews>;
  decide(
    decision: 'CONFIRMED' | 'REFUSED' | 'OPEN',
    childId: string | null,
    viewer?: Partial<Viewer>,
  ): ReturnType<typeof decideReview>;
}

/** Civil affairs with these children and nothing else, in one database for a test file. */
export function registerOfFile(): (...children: InventedChild[]) => Promise<MatchingCounty> {
  let opened: ReturnType<typeof open> | undefined;
  afterAll(async () => {
    if (!opened) return;
    const { parts, database } = await opened;
    await parts.close();
    await database.drop();
  });
  return async (...children) => {
    opened ??= open();
    return filledWith(children, await opened);
  };
}

async function filledWith(children: InventedChild[], { parts, database }: Awaited<ReturnType<typeof open>>) {
  await database.sql('truncate ledger.review restart identity; truncate registered_child, child_alias cascade');
  await writeRegister(database.sql, children, testLinkageKey);
  const deskOf = (viewer: Partial<Viewer> = {}, policy: Partial<Policy> = {}) => {
    const session = stewardSession('civil-affairs', {
      viewer: stewardOf('civil-affairs', { division: COUNTY, ...viewer }),
      policy: policyOf([], policy),
    }) as Session & { viewer: Viewer };
    return { parts, session, access: parts.access.of(session) };
  };
  const county: MatchingCounty = {
    parts,
    sql: database.sql,
    id: (child) => idOf(child, testLinkageKey),
    match: (rows, mode = 'WRITE', session = stewardSession('civil-affairs')) =>
      withWork(parts, session, async (work) => {
        const found = await matchPersons(work, LEDGER, rows, mode);
        return rows.map(({ ordinal }) => found.get(ordinal) as PersonMatch);
      }),
    reviews: (viewer, policy) => listReviews(deskOf(viewer, policy), {}),
    decide: (decision, childId, viewer) => decideReview(deskOf(viewer), { id: 1, decision, childId }),
  };
  return county;
}

async function open() {
  const { 'civil-affairs': database } = await freshDatabases(['civil-affairs']);
  if (!database) throw new Error('no database');
  const parts = await openParts('civil-affairs', {
    databaseUrl: database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: testFieldKeys,
  });
  return { parts, database };
}
