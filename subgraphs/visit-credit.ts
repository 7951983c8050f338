import { addDays, daysBetween, type PlainDate } from '../schema/plain-date.ts';
import type { Act, Work } from './act.ts';
import { childIdShape, notInFuture, problem, refuse, saysSomething } from './check.ts';
import { currentChildId } from './current-child-id.ts';
import { recorded } from './recorded.ts';
import { lackingFor, type VisitContent, type VisitMade } from './visit-duty.ts';
import { dutyOn, type VisitDutyEntity } from './visit-duty-act.ts';

/** A visit of one department, as it is offered to another. */
export interface OfferedVisit extends VisitMade {
  childId: string;
  visitedOn: PlainDate;
  fromDepartment: string;
  visitId: string;
  visitorName?: string | null;
}

/** What a department says so that visits of others can be credited to its own duty. */
export interface VisitTaking<Owed extends { child: { id: string; divisionCode: string } }> {
  department: string;
  duties: VisitDutyEntity;
  credits: { name: string; new (...given: never[]): VisitCredit };
  /** By what the department owes the child visits on that day (a pairing, an enrolment …); null: it owes none. */
  owed(childId: string, day: PlainDate, work: Work): Promise<Owed | null>;
  /** Whether it has a visit of that day already. */
  hasVisited(owed: Owed, day: PlainDate, work: Work): Promise<boolean>;
  /** Writes the visit down as one of its own. */
  record(owed: Owed, visit: OfferedVisit, written: CreditedVisit, work: Work): Promise<void>;
}

interface VisitCredit {
  id: number;
  outcome: 'CREDITED' | 'SHORT' | 'ALREADY_VISITED';
  shortfalls: readonly string[];
  missingContents: readonly VisitContent[];
}

/** What every credited visit carries (一访多用), and the sentence that stands for its findings, which stay with their owner. */
export interface CreditedVisit {
  sentence: string;
  facts: ReturnType<typeof creditedFacts>;
}

/** The key of no record: nothing was written, and the answer is null. */
const NOTHING = '';

/**
 * 计入别的部门的走访: the department decides by its own duty in force. A visit is credited once; one that fell short is
 * judged anew when it is offered again. Without a duty in force, or for a child it owes no visits, nothing is kept.
 */
export function creditVisit<Owed extends { child: { id: string; divisionCode: string } }>(
  taking: VisitTaking<Owed>,
): Act<OfferedVisit> {
  return async (input, work) => {
    const { em } = work;
    refuse(...offerProblems(input, taking.department, work));
    const owed = await taking.owed(await currentChildId(em, input.childId), input.visitedOn, work);
    const duty = owed && (await dutyOn(em, taking.duties, owed.child.divisionCode, input.visitedOn));
    if (!owed || !duty?.acceptedFrom.includes(input.fromDepartment)) return NOTHING;
    const source = { fromDepartment: input.fromDepartment, sourceVisitId: input.visitId };
    const former = (await em.findOne(taking.credits, source as never)) as VisitCredit | null;
    if (former?.outcome === 'CREDITED') return former.id;
    const lacking = lackingFor(duty, input);
    const isShort = lacking.shortfalls.length > 0;
    const isVisited = await taking.hasVisited(owed, input.visitedOn, work);
    const outcome = isVisited ? 'ALREADY_VISITED' : isShort ? 'SHORT' : 'CREDITED';
    if (outcome === 'CREDITED') await taking.record(owed, input, asCredited(input, work), work);
    const result = { outcome, ...lacking, visitedOn: input.visitedOn, ...recorded(work, sourceOf(input)) } as const;
    const credit = former
      ? em.assign(former, result as never)
      : (em.create(taking.credits, { ...source, child: owed.child, ...result } as never) as VisitCredit);
    await em.flush();
    return credit.id;
  };
}

/** The day the next visit is due after this one: the interval last agreed starts anew; without one none is supposed. */
export function sameIntervalAfter(
  day: PlainDate,
  last: { visitedOn: string; nextDueOn?: string | null } | null,
): PlainDate | null {
  if (!last?.nextDueOn) return null;
  return addDays(day, daysBetween(last.visitedOn as PlainDate, last.nextDueOn as PlainDate));
}

function offerProblems(input: OfferedVisit, department: string, { today }: Work) {
  return [
    childIdShape('childId', input.childId),
    notInFuture('visitedOn', input.visitedOn, today),
    saysSomething('visitId', input.visitId, 40),
    saysSomething('visitorName', input.visitorName, 100),
    input.fromDepartment === department ? problem('fromDepartment', '本部门自己的走访不需要再计入。') : null,
  ];
}

const VISITS: Readonly<Record<string, string>> = {
  CIVIL_AFFAIRS: '民政入户探访',
  EDUCATION: '教师家访',
  WOMENS_FEDERATION: '妇联联合家访',
  YOUTH_LEAGUE: '共青团月走访',
};

function sourceOf({ fromDepartment }: OfferedVisit): string {
  return `${VISITS[fromDepartment] ?? '其他部门走访'}(一访多用)`;
}

function asCredited(visit: OfferedVisit, work: Work): CreditedVisit {
  const by = visit.visitorName ? `(走访人:${visit.visitorName})` : '';
  return {
    sentence: `由${VISITS[visit.fromDepartment] ?? '其他部门走访'}计入${by},走访情况由登记部门保存。`,
    facts: creditedFacts(visit, work),
  };
}

function creditedFacts(visit: OfferedVisit, work: Work) {
  return {
    visitedOn: visit.visitedOn,
    contents: [...visit.contents],
    sawChild: visit.sawChild,
    sawGuardian: visit.sawGuardian,
    creditedFrom: visit.fromDepartment,
    creditedVisitId: visit.visitId,
    ...recorded(work, sourceOf(visit)),
  };
}
