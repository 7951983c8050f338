import { departmentCode } from '../../../schema/access/viewer.ts';
import { problem, refuse } from '../../check.ts';
import type { Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { providerOfPath } from '../findings/provider-of-path.ts';
import { providersOfCoordinate } from './facts-document.ts';

/** The departments whose facts are compared; the section of each on a child is called after it. */
export const SECTIONS: Readonly<Record<string, Provider>> = {
  civilAffairs: 'CIVIL_AFFAIRS',
  education: 'EDUCATION',
  womensFederation: 'WOMENS_FEDERATION',
  youthLeague: 'YOUTH_LEAGUE',
  jointMeeting: 'JOINT_MEETING',
};

/** In the order of their numbers in an outcome. */
export const PROVIDERS: readonly Provider[] = Object.values(SECTIONS);

/** Facts older than this are not judged: the children have to be asked about again. */
const MOST_MINUTES = 10;

/** The departments' answer about some children, as far as it can be judged by. */
export interface FactsAnswer {
  askedAt: Date;
  facts: ReadonlyMap<string, ChildFacts>;
  /** Whose facts may be missing from the answer: nothing that needs them is judged. */
  unheard: ReadonlySet<Provider>;
  /** Who tells its facts of children in some areas only: of each such fact, the areas. */
  toldIn: ReadonlyMap<Provider, readonly (readonly string[])[]>;
}

type Json = Record<string, unknown>;

const FORM = '应为一次查询的结果(JSON):data、errors、departments、masked、partly 和 askedAt。';
const TOO_OLD = `查询结果须在 ${MOST_MINUTES} 分钟之内,请重新查询后再提交。`;

/** Reads the answer to the facts document, as it is handed over with its errors; what is no such answer is refused. */
export function factsAnswer(text: string, now: Date): FactsAnswer {
  const answer = objectOf(parsed(text));
  const asked = typeof answer?.askedAt === 'string' ? new Date(answer.askedAt) : null;
  const isAnswer = answer !== null && asked !== null && !Number.isNaN(asked.getTime()) && 'data' in answer;
  refuse(isAnswer ? null : problem('facts', FORM));
  const askedAt = asked as Date;
  const minutes = (now.getTime() - askedAt.getTime()) / 60_000;
  refuse(minutes >= -1 && minutes <= MOST_MINUTES ? null : problem('facts', TOO_OLD));
  const children = listOf(objectOf(answer?.data)?.childrenToJudge).flatMap((each) => {
    const child = objectOf(each);
    return typeof child?.id === 'string' ? [[child.id, child as unknown as ChildFacts] as const] : [];
  });
  const toldIn = toldInAreas(listOf(answer?.partly));
  return { askedAt, facts: new Map(children), unheard: unheardIn(answer as Json), toldIn };
}

/**
 * Everybody but those who answered, whole and in plain: a department with an error anywhere in the answer is not taken at its
 * word, nor is one with masked values, as a birthday that is told as the first of January looks like any other.
 */
function unheardIn({ data, departments, errors, masked, partly }: Json): ReadonlySet<Provider> {
  const statuses = new Map(
    listOf(departments).map((each) => [codeOf(objectOf(each)?.department), objectOf(each)?.status]),
  );
  const answered = PROVIDERS.filter((each) => ['OK', 'NO_RECORD'].includes(String(statuses.get(each))));
  const hurt = new Set([
    ...listOf(errors).flatMap(departmentsHurt),
    ...listOf(masked).flatMap(departmentsMasked),
    ...listOf(partly).flatMap(departmentsPartly),
  ]);
  return new Set(objectOf(data) ? PROVIDERS.filter((each) => !answered.includes(each) || hurt.has(each)) : PROVIDERS);
}

/** Whose facts an error may have cost: the department it names and the one on its path; all, when neither says. */
function departmentsHurt(given: unknown): readonly Provider[] {
  const { department, owner, path } = objectOf(given) ?? {};
  const onPath = providerOfPath(listOf(path).map((step) => (typeof step === 'number' ? step : String(step))));
  const hurt = PROVIDERS.filter((each) => [codeOf(department), codeOf(owner), onPath].includes(each));
  return hurt.length > 0 ? hurt : PROVIDERS;
}

/** Whose values a masked coordinate stands for; a coordinate that is not asked for is anybody's. */
function departmentsMasked(coordinate: unknown): readonly Provider[] {
  const masked = providersOfCoordinate(String(coordinate));
  return masked.length > 0 ? masked : PROVIDERS;
}

/** Who withholds something of some children by anything but where they live: of whom, the answer does not say. */
function departmentsPartly(part: unknown): readonly Provider[] {
  const { coordinate, areas } = objectOf(part) ?? {};
  return Array.isArray(areas) ? [] : departmentsMasked(coordinate);
}

/** The same areas are named once, however many facts are told in them. */
function toldInAreas(partly: readonly unknown[]): FactsAnswer['toldIn'] {
  const toldIn = new Map<Provider, Map<string, string[]>>();
  for (const part of partly) {
    const { owner, coordinate, areas } = objectOf(part) ?? {};
    if (!Array.isArray(areas)) continue;
    const named = PROVIDERS.filter((each) => each === codeOf(owner));
    for (const provider of named.length > 0 ? named : departmentsMasked(coordinate))
      toldIn.set(provider, (toldIn.get(provider) ?? new Map()).set(areas.join(), areas.map(String)));
  }
  return new Map([...toldIn].map(([provider, lists]) => [provider, [...lists.values()]]));
}

/** The gateway names departments by their folders, a denial names the owner of a datum by its code. */
function codeOf(department: unknown): string {
  return departmentCode(String(department));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
