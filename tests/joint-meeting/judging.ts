import type { EntityManager } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll } from 'vitest';
import { departmentFolder } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { FindingRule, Provider } from '../../subgraphs/joint-meeting/finding-rule.ts';
import { judgeFacts } from '../../subgraphs/joint-meeting/judging/judge-facts.ts';
import type { Outcome } from '../../subgraphs/joint-meeting/judging/outcome.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import type { TestDepartment } from '../hub.ts';
import { meetingOfFile, person, sessionOf, VILLAGE } from './meeting.ts';

/** The joint meeting's own system, for the province. */
export const system = person('JOINT_MEETING', 'SYSTEM', { division: '21' });

type Json = Record<string, unknown>;

/** A child in the register's village, as the departments' answer has it; sections are given as a test needs them. */
export const child = (id: string, sections: Json = {}): Json => ({
  id,
  division: { code: VILLAGE },
  civilAffairs: { isKeyCareObject: false },
  education: null,
  womensFederation: null,
  youthLeague: null,
  ...sections,
});

const ALL: readonly Provider[] = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE', 'JOINT_MEETING'];

/** A whole answer about children, all departments heard; `more` says what is different about it. */
export function answer(children: readonly (Json | null)[], more: Json = {}): string {
  const departments = departmentsWith(null, '');
  const whole = { data: { childrenToJudge: children }, errors: [], departments, askedAt: new Date().toISOString() };
  return JSON.stringify({ ...whole, ...more });
}

/** The departments of an answer as the gateway names them, one of them with another status. */
export const departmentsWith = (other: Provider | null, status: string) =>
  ALL.map((code) => ({ department: departmentFolder(code), status: code === other ? status : 'OK' }));

type Facts = { civilAffairs: Json | null; education: Json | null; youthLeague: Json | null };

const BASIS = '联席会议议事规则(演示)';

/** In the ledger and in no school. */
export const IN_NO_SCHOOL: FindingRule = {
  code: 'TEST_IN_NO_SCHOOL',
  title: '在册而不在校',
  rule: '台账有登记而学校没有学籍的,为发现;有学籍后消除。',
  basis: BASIS,
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'EDUCATION',
  severity: 'SERIOUS',
  severityReason: '可能已经失学',
  dueWorkingDays: 5,
  judge: (facts) => {
    const { civilAffairs, education } = facts as unknown as Facts;
    if (!civilAffairs || education) return [];
    const department = 'CIVIL_AFFAIRS' as const;
    return [{ what: '', evidence: [{ department, coordinate: 'Child.civilAffairs', statement: '台账有登记' }] }];
  },
};

/** Pairings that nobody has visited this month: one finding each. */
export const UNVISITED: FindingRule = {
  code: 'TEST_UNVISITED',
  title: '本月未走访',
  rule: '本月没有走访的结对,各为一项;走访后消除。',
  basis: BASIS,
  needs: ['YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'URGENT',
  severityReason: '已超过走访间隔',
  dueWorkingDays: 3,
  judge: (facts) => {
    const { unvisited = [] } = (facts as unknown as { youthLeague: { unvisited?: string[] } | null }).youthLeague ?? {};
    const department = 'YOUTH_LEAGUE' as const;
    return unvisited.map((what) => ({
      what,
      evidence: [{ department, coordinate: 'Pairing.lastVisit', statement: '本月没有走访' }],
    }));
  },
};

/** Judges an answer by rules, in one transaction; the ids asked about are those of the answer unless others are named. */
export type Judge = (
  facts: string,
  options?: { rules?: FindingRule[]; ids?: string[]; now?: Date },
) => Promise<Outcome>;

/** The joint meeting for a test file, empty at each call, a way to judge in it by rules of the test's own, and what that costs. */
export function judgingOfFile(): () => Promise<{ meeting: TestDepartment; judge: Judge; statements(): number }> {
  const fresh = meetingOfFile();
  let orm: MikroORM | undefined;
  let count = 0;
  const logger = () => {
    count += 1;
  };
  const counting = { debug: ['query' as const], colors: false, logger };
  afterAll(async () => orm?.close(true));
  return async () => {
    const meeting = await fresh();
    await meeting.sql('truncate judged_child');
    orm ??= await MikroORM.init({ ...(await ormOptions('joint-meeting', meeting.database.runtime, 2)), ...counting });
    const { em } = orm;
    const judge: Judge = (facts, options) => judgeIn(em.fork() as EntityManager, facts, options);
    return { meeting, judge, statements: () => count };
  };
}

function judgeIn(em: EntityManager, facts: string, options: Parameters<Judge>[1] = {}): Promise<Outcome> {
  const { rules = [IN_NO_SCHOOL, UNVISITED], now = new Date() } = options;
  const { childrenToJudge } = (JSON.parse(facts).data ?? { childrenToJudge: [] }) as { childrenToJudge: Json[] };
  const childIds = options.ids ?? childrenToJudge.flatMap((each) => (each ? [each.id as string] : []));
  return em.transactional((transaction) => {
    const session = sessionOf(system, { purpose: 'VERIFICATION' });
    const who = { viewer: system, session, recordedBy: system.name, source: '联席会议登记' };
    const work = { em: transaction as EntityManager, now, today: dayAt(now), keys: {} as never, ...who };
    return judgeFacts({ childIds, facts }, work, rules);
  });
}

/** A whole outcome: nothing happened but what is said. */
export const outcome = (more: Partial<Outcome>): Outcome => ({
  judgedCount: 0,
  openedCount: 0,
  reopenedCount: 0,
  closedCount: 0,
  failedCount: 0,
  unheard: new Set(),
  ...more,
});
