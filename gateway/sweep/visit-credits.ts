import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import type { AskAsJointMeeting, SweepAnswer, SweepStep } from './step.ts';

/** How long after it a visit is still offered to other departments. */
const DAYS_OFFERED = 35;

/** A department whose visits are offered to the others, and which takes theirs. */
interface VisitingDepartment {
  code: string;
  section: string;
  /** What its visits are called in the names of the graph. */
  visit: string;
  /** Who made a visit, as its own fields say it. */
  visitor: string;
}

const DEPARTMENTS: readonly VisitingDepartment[] = [
  { code: 'CIVIL_AFFAIRS', section: 'civilAffairs', visit: 'HomeVisit', visitor: 'visitorName' },
  { code: 'EDUCATION', section: 'education', visit: 'TeacherVisit', visitor: 'teacherName' },
  {
    code: 'WOMENS_FEDERATION',
    section: 'womensFederation',
    visit: 'JointHomeVisit',
    visitor: 'federationVisitors educationVisitors',
  },
  { code: 'YOUTH_LEAGUE', section: 'youthLeague', visit: 'MonthlyVisit', visitor: 'visitor { name }' },
];

interface Visit {
  id: string;
  visitedOn: PlainDate | null;
  contents: readonly string[] | null;
  sawChild: boolean | null;
  sawGuardian: boolean | null;
  visitorName?: string | null;
  teacherName?: string | null;
  federationVisitors?: readonly string[] | null;
  educationVisitors?: readonly string[] | null;
  visitor?: { name: string | null } | null;
}

interface Credit {
  fromDepartment: string;
  sourceVisitId: string;
  outcome: string;
}

interface Section {
  visitsToOffer: readonly Visit[] | null;
  visitCredits: readonly Credit[] | null;
}

type Child = { id: string } & Readonly<Record<string, unknown>>;

const DUTIES = `query SweepVisitDuties { ${DEPARTMENTS.map((each) => `${field(each)}Duties(first: 1) { id }`).join(' ')} }`;

const VISITS = `query SweepVisits($ids: [ID!]!, $since: Date!) { childrenToJudge(ids: $ids) { id ${DEPARTMENTS.map(
  ({ section, visitor }) => `${section} {
    visitsToOffer(since: $since, first: 20) { id visitedOn contents sawChild sawGuardian ${visitor} }
    visitCredits(first: 100) { fromDepartment sourceVisitId outcome }
  }`,
).join('\n')} } }`;

/**
 * 一访多用: offers what each department's people have written of their own visits to the others, each of which decides by
 * itself. It remembers nothing: what is decided is not offered again, and what was not answered is at the next sweep.
 */
export const visitCredits: SweepStep = {
  name: 'visit-credits',
  async run(children, ask) {
    const takers = children.length > 0 ? await takersOf(ask) : [];
    if (takers.length === 0) return;
    const { data } = await ask(VISITS, { ids: children, since: addDays(dayAt(new Date()), -DAYS_OFFERED) });
    if (!data) throw new Error('the visits of children were asked for and not answered');
    const offers = listOf<Child>(data.childrenToJudge).flatMap((child) => [...offersFor(child, takers)]);
    const failures = new Set<string>();
    for (const { taker, input } of offers) {
      const failure = failureOf(await ask(offering(taker), { input }));
      if (failure) failures.add(failure);
    }
    if (failures.size > 0) throw new Error(`visits were offered and answered with ${[...failures].join(', ')}`);
  },
};

/** Why an offer has to be made again; a refused one is not, nor need it be said that a department is down. */
function failureOf({ errors: [error], departments }: SweepAnswer): string | null {
  const isDown = departments.some(({ status }) => status === 'UNAVAILABLE');
  return error && !isDown && error.extensions.code !== 'BAD_INPUT' ? String(error.extensions.code) : null;
}

/** The departments that have set what they ask of a visit; where nothing is set nothing is offered. */
async function takersOf(ask: AskAsJointMeeting): Promise<VisitingDepartment[]> {
  const { data } = await ask(DUTIES, {});
  return DEPARTMENTS.filter((each) => listOf(data?.[`${field(each)}Duties`]).length > 0);
}

/** The visits of a child that others have not decided on yet; a department that did not answer neither gives nor takes. */
function* offersFor(child: Child, takers: readonly VisitingDepartment[]) {
  const sectionOf = ({ section }: VisitingDepartment) => child[section] as Section | null | undefined;
  for (const from of DEPARTMENTS)
    for (const visit of sectionOf(from)?.visitsToOffer ?? [])
      for (const taker of takers) {
        const credits = taker === from ? null : sectionOf(taker)?.visitCredits;
        const isDecided = ({ fromDepartment, sourceVisitId, outcome }: Credit) =>
          fromDepartment === from.code && sourceVisitId === visit.id && outcome !== 'SHORT';
        const isKnown = visit.visitedOn !== null && visit.contents !== null;
        if (credits && isKnown && !credits.some(isDecided)) yield { taker, input: offered(child, from, visit) };
      }
}

function offered({ id: childId }: Child, { code: fromDepartment }: VisitingDepartment, visit: Visit) {
  return {
    childId,
    visitedOn: visit.visitedOn,
    fromDepartment,
    visitId: visit.id,
    contents: visit.contents,
    sawChild: visit.sawChild ?? false,
    sawGuardian: visit.sawGuardian ?? false,
    visitorName: visitorsOf(visit),
  };
}

function visitorsOf(visit: Visit): string | null {
  const together = [...(visit.federationVisitors ?? []), ...(visit.educationVisitors ?? [])].join('、');
  const name = visit.visitorName ?? visit.teacherName ?? visit.visitor?.name ?? together;
  return name ? name.slice(0, 100) : null;
}

function field({ visit }: VisitingDepartment): string {
  return `${visit[0]?.toLowerCase()}${visit.slice(1)}`;
}

function offering({ visit }: VisitingDepartment): string {
  return `mutation SweepOffer${visit}($input: CreditVisitInput!) { credit${visit}(input: $input) { id } }`;
}

function listOf<Item>(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter((each) => each !== null) : [];
}
