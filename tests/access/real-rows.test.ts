import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departmentCode, type Session } from '../../schema/access/viewer.ts';
import { addDays, addMonths, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { fullAgreement } from '../sessions.ts';
import { CASES_SEED, sessions } from './cases.ts';
import { agreedFields } from './real-catalogues.ts';
import { expectedList, type Listed, listQuery, wholeList } from './real-rows.ts';

const SESSIONS = 63;
const ACCOUNT = 'somebody';
const DIRECTS = `exists (select from child_director d where d.sign_in_id = $1 and d.division_code = r.division_code
    and d."from" <= current_date and (d."until" is null or d."until" > current_date))
  or exists (select from service_case s join social_worker w on w.id = s.worker_id where s.child_id = r.child_id
    and s.closed_on is null and w.sign_in_id = $1 and w."from" <= current_date and (w."until" is null or w."until" > current_date))`;
const TEACHES = `r.child_id in (select p.child_id from teacher_pairing p where p.sign_in_id = $1
    and p."from" <= current_date and (p."until" is null or p."until" > current_date))`;

const LISTS: readonly Listed[] = [
  {
    department: 'civil-affairs',
    list: 'children',
    type: 'Child',
    rows: 'select id, id as child_id, division_code, birth_date from registered_child',
    roster: DIRECTS,
    section: { field: 'civilAffairs', type: 'CivilAffairsChild' },
  },
  {
    department: 'civil-affairs',
    list: 'homeVisits',
    type: 'HomeVisit',
    rows: 'select v.id, c.id as child_id, c.division_code, c.birth_date from home_visit v join registered_child c on c.id = v.child_id',
    roster: DIRECTS,
  },
  {
    department: 'education',
    list: 'suspectedDropouts',
    type: 'SuspectedDropout',
    rows: 'select d.id, c.id as child_id, c.division_code, c.birth_date from suspected_dropout d join pupil c on c.id = d.child_id',
    roster: TEACHES,
  },
  {
    department: 'education',
    list: 'schoolFiles',
    type: 'SchoolFile',
    rows: 'select f.id, c.id as child_id, c.division_code, c.birth_date from school_file f join pupil c on c.id = f.child_id',
    roster: TEACHES,
  },
];

test.each(LISTS)(
  '$list of $department: what is there, plain, masked and refused, is as the rules say of each row',
  async (listed) => {
    await using department = await startDepartment(listed.department, { demo: { seed: 1, children: 100 } });
    const today = dayAt(new Date());
    const childIds = await prepare(department, listed, today);
    const query = listQuery(listed, department);
    const plain = (await wholeList(listed, department, query))?.nodes ?? [];
    expect(plain.length).toBeGreaterThan(1);
    const seen = { sessions: 0 };
    for (const session of sampled(today, childIds, departmentCode(listed.department))) {
      const list = await wholeList(listed, department, query, session);
      const expected = await expectedList(listed, department, plain, session, today);
      expect({ list, session: brief(session) }).toEqual({ list: expected, session: brief(session) });
      seen.sessions += expected?.nodes.length ? 1 : 0;
    }
    expect(seen.sessions).toBeGreaterThan(1);
  },
  120_000,
);

/** Sessions of all kinds, about children that are there; every third of the owner's people, every third with its agreement. */
function sampled(today: PlainDate, childIds: readonly string[], owner: string): Session[] {
  const named = (id: string) => childIds[Number(id.slice(-1)) - 1] as string;
  return fc
    .sample(sessions(today, agreedFields), { seed: CASES_SEED, numRuns: SESSIONS * 3 })
    .filter(({ viewer, purpose }, at) => (viewer !== null && purpose !== null) || at % 9 === 0)
    .slice(0, SESSIONS)
    .map((session, at) => (at % 3 === 1 ? ofOwner(session, owner) : at % 3 === 2 ? agreed(session, owner) : session))
    .map((session) => ({
      ...session,
      ground: session.ground && { ...session.ground, childId: named(session.ground.childId) },
      policy: { ...session.policy, sealedChildren: session.policy.sealedChildren.map(named) },
    }));
}

function ofOwner(session: Session, owner: string): Session {
  return { ...session, viewer: session.viewer && { ...session.viewer, department: owner } };
}

function agreed({ policy, ...session }: Session, owner: string): Session {
  const more = { isMasked: policy.agreements.length % 2 === 1, divisions: ['210421102', '210421101'] };
  const agreement = fullAgreement(owner, session.viewer?.department ?? owner, more);
  const agreements = [...policy.agreements, agreement];
  return { ...session, policy: { ...policy, agreements, version: `${policy.version} ${owner} agreed` } };
}

/** Birthdays today and tomorrow, the person on a roster; gives three children that rows are about. */
async function prepare(department: TestDepartment, listed: Listed, today: PlainDate): Promise<string[]> {
  const rows = await department.sql<{ child_id: string }>(
    `select distinct child_id from (${listed.rows}) r order by 1 limit 8`,
  );
  const ids = rows.map(({ child_id }) => child_id);
  const register = listed.department === 'education' ? 'pupil' : 'registered_child';
  const born = [14, 18].flatMap((years) => [0, 1].map((days) => addDays(addMonths(today, -12 * years), days)));
  for (const [at, day] of born.entries())
    await department.sql(`update ${register} set birth_date = $1 where id = $2`, [day, ids[at]]);
  const place = listed.department === 'education' ? 'teacher_pairing' : 'child_director';
  await department.sql(
    `update ${place} set sign_in_id = $1 where id = (select id from ${place} where "until" is null order by id limit 1)`,
    [ACCOUNT],
  );
  return ids.slice(0, 3);
}

function brief({ viewer, purpose, ground, policy }: Session) {
  const agreed = policy.agreements.map(({ provider, consumer, fields, divisions, isMasked }) =>
    [provider, consumer, fields, divisions, isMasked].join(' '),
  );
  return { viewer, purpose, ground, agreed, sealed: policy.sealedChildren, isCurrent: policy.isCurrent };
}
