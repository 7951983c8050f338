import type { EntityManager } from '@mikro-orm/postgresql';
import { isWithin } from '../../../schema/division-code.ts';
import type { Work } from '../../act.ts';
import { holidaysSince } from '../due-day.ts';
import { entitlements } from '../entitlements/index.ts';
import type { FindingRule, Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { STANDARDS } from '../findings/standards.ts';
import { settleTasks, type ToldChild } from '../tasks/settle-tasks.ts';
import { type ChildCoverage, childCoverage } from './child-coverage.ts';
import { type FactsAnswer, factsAnswer } from './facts-answer.ts';
import { type FindingChange, findingChanges, type JudgingDay } from './finding-changes.ts';
import { judgeChild } from './judge-child.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { isRegisteredIn, residenceOf } from './residence.ts';
import { type ChildStanding, standingOf } from './standing.ts';
import { unheardOf } from './unheard-of.ts';
import { writeCoverage } from './write-coverage.ts';
import { writeConcerned, writeFindings, writeJudged, writeSeen } from './write-findings.ts';

/** Children, and the departments' answer about them as it is handed over. */
interface FactsGiven {
  childIds: readonly string[];
  facts: string;
}

interface ChildResult {
  standing: ChildStanding;
  residence: string;
  changes: readonly FindingChange[];
  seen: readonly number[];
  failed: readonly string[];
  coverage: ChildCoverage;
  unheard: ReadonlySet<Provider>;
}

/** Judges children by the departments' answer about them (比对): in one transaction, by few statements, the same however often. */
export async function judgeFacts(given: FactsGiven, work: Work, rules: readonly FindingRule[]): Promise<Outcome> {
  const { em, now, today, viewer } = work;
  const answer = factsAnswer(given.facts, now);
  const asked = [...new Set(given.childIds)].filter((id) => answer.facts.has(id));
  const standing = (await standingOf(em, asked, answer.askedAt)).filter(
    ({ childId, divisionCode }) =>
      divisionCode === null ||
      isWithin(divisionCode, viewer.division) ||
      isRegisteredIn(answer.facts.get(childId) as ChildFacts, viewer.division),
  );
  const places = await knownPlaces(em, standing, answer, viewer.division);
  const codes = new Set(rules.map(({ code }) => code));
  const day = { today, calendar: await holidaysSince(em, today), codes };
  const results = standing.map((each) => resultOf(each, answer, rules, day, places, viewer.division));
  await writeConcerned(residencesOf(results), work);
  const changes = results.flatMap((each) => each.changes);
  await writeFindings(changes, work);
  await writeSeen(
    results.flatMap(({ seen }) => seen),
    work,
  );
  await writeCoverage(results.map(coverageOf), work);
  await writeJudged(
    results.map((each) => each.standing.childId),
    answer.askedAt,
    work,
  );
  await settleTasks(
    results.map((each) => toldChild(each, answer)),
    work,
  );
  const failedCount = results.reduce((sum, { failed }) => sum + failed.length, 0);
  return outcomeOf(changes, { judgedCount: results.length, failedCount, unheard: answer.unheard });
}

function resultOf(
  standing: ChildStanding,
  answer: FactsAnswer,
  rules: readonly FindingRule[],
  day: JudgingDay,
  places: ReadonlySet<string>,
  area: string,
): ChildResult {
  const facts = answer.facts.get(standing.childId);
  if (!facts) throw new Error('a child without facts is not judged');
  const named = residenceOf(facts, area);
  const residence = (named && nearestOf(named, places)) ?? standing.divisionCode ?? area;
  const context = { today: day.today, standards: STANDARDS };
  const unheard = unheardOf(facts, answer);
  const judgement = judgeChild(facts, rules, unheard, context);
  const coverage = childCoverage(facts, entitlements, unheard, context);
  const { changes, seen } = findingChanges(standing, judgement, residence, day);
  return { standing, residence, changes, seen, failed: judgement.failed, coverage, unheard };
}

function coverageOf({ standing: { childId }, residence: divisionCode, coverage }: ChildResult) {
  return { childId, divisionCode, ...coverage };
}

function toldChild({ standing, residence, unheard }: ChildResult, { facts }: FactsAnswer): ToldChild {
  const { childId: id } = standing;
  return { id, facts: facts.get(id) as ChildFacts, divisionCode: residence, unheard };
}

/** The divisions that children are said to live in, and those above them, as far as they exist. */
async function knownPlaces(
  em: EntityManager,
  standing: readonly ChildStanding[],
  { facts }: FactsAnswer,
  area: string,
): Promise<ReadonlySet<string>> {
  const named = standing.flatMap(({ childId }) => residenceOf(facts.get(childId) as never, area) ?? []);
  const codes = [...new Set(named.flatMap(upwards))].filter((code) => /^\d+$/.test(code));
  if (codes.length === 0) return new Set();
  const known = await em.execute<{ code: string }[]>('select code from known_division where code = any(?::text[])', [
    `{${codes.join()}}`,
  ]);
  return new Set(known.map(({ code }) => code));
}

function nearestOf(code: string, places: ReadonlySet<string>): string | null {
  return upwards(code).find((each) => places.has(each)) ?? null;
}

/** A code and those of the divisions it lies in, the nearest first. */
function upwards(code: string): string[] {
  return [12, 9, 6, 4, 2].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Where the children live that something changes about, that are new here and to have something, or that have moved. */
function residencesOf(results: readonly ChildResult[]): ReadonlyMap<string, string> {
  const told = results.filter(
    ({ standing, residence, changes, coverage }) =>
      changes.length > 0 ||
      (standing.divisionCode === null ? coverage.entitled.length > 0 : standing.divisionCode !== residence),
  );
  return new Map(told.map(({ standing, residence }) => [standing.childId, residence]));
}
