import { addDays } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { DemoActivity } from './demo-activities.ts';
import { recordedAt } from './demo-divisions.ts';
import { writeGuidances, writeJointHomeVisits } from './demo-guidance.ts';
import type { DemoStaff } from './demo-people.ts';
import { type RiskReport, riskReports, writeRiskReport } from './demo-risk.ts';
import { FamilyEducationAttendance } from './entities/family-education-attendance.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { KeyFamilyRecord } from './entities/key-family-record.ts';

/** What the child writer writes with. */
export interface ChildDemo {
  population: Population;
  emit: Emit;
  staff: DemoStaff;
  activities: ReadonlyMap<string, DemoActivity[]>;
  /** A small county is told in full; of a large province only what each family was given. */
  isSmall: boolean;
  federation(townshipCode: string): string;
}

/** Why a family is a key family, with its share: the first that fits (重点家庭). */
const KEY_FAMILY = [
  ['DE_FACTO_UNATTENDED', 'DE_FACTO_UNATTENDED', 0.9],
  ['IN_DIFFICULTY', 'POVERTY', 0.4],
  ['LEFT_BEHIND', 'LEFT_BEHIND', 0.15],
] as const;

/** Writes the rows of one child after another: those whose family is guided, key, visited, reported, or came to a lecture. */
export function childWriter(
  population: Population,
  emit: Emit,
  staff: DemoStaff,
  activities: ReadonlyMap<string, DemoActivity[]>,
): (child: DemoChild) => void {
  const names = new Map(population.townships.map(({ code, name }) => [code, `${name}妇联`]));
  const federation = (code: string) => names.get(code) ?? '县妇联';
  const demo: ChildDemo = { population, emit, staff, activities, isSmall: population.size < 50_000, federation };
  const reportsOf = riskReports(demo.isSmall);
  return (child) => {
    const reports = reportsOf(child);
    if (!demo.isSmall && !child.story.isFamilyGuided && reports.length === 0) return;
    writeChild(child, demo, reports);
  };
}

function writeChild(child: DemoChild, demo: ChildDemo, reports: readonly RiskReport[]): void {
  const random = child.random('womens-federation');
  const reason =
    demo.isSmall || child.categories.includes('DE_FACTO_UNATTENDED') ? keyFamilyReason(child, random) : null;
  const attended = demo.isSmall ? attendedActivities(child, demo, random) : [];
  const isVisited = isVisitedJointly(child, reason !== null, demo, random);
  const { isFamilyGuided } = child.story;
  if (!isFamilyGuided && !reason && attended.length === 0 && !isVisited && reports.length === 0) return;
  const { emit, population } = demo;
  const recordedOn = random.day(addDays(population.today, -700), addDays(population.today, -400));
  emit(GuidedChild, {
    id: child.id,
    name: child.name,
    birthDate: child.birthDate,
    divisionCode: child.villageCode,
    familyPhone: child.guardian.phone,
    ...recordedAt(demo.federation(child.townshipCode), recordedOn),
  });
  if (reason) writeKeyFamily(child, reason, demo, random);
  for (const { id, heldOn } of attended) {
    const accompaniedBy = child.guardianRelation === 'GRANDPARENT' ? 'GRANDPARENT' : random.pick(['PARENT', null]);
    emit(FamilyEducationAttendance, { child: child.id, activity: id, attendedOn: heldOn, accompaniedBy });
  }
  if (isFamilyGuided) writeGuidances(child, demo, random);
  if (isVisited) writeJointHomeVisits(child, demo, random);
  for (const report of reports) writeRiskReport(child, report, demo, random);
}

function keyFamilyReason(child: DemoChild, random: Random): string | null {
  const [, reason, share] = KEY_FAMILY.find(([category]) => child.categories.includes(category)) ?? [];
  if (!reason || !share) return null;
  return random.chance(child.story.isFamilyGuided ? Math.max(share, 0.7) : share) ? reason : null;
}

/** One family in seven is no key family any more; one in three of those became one again. */
function writeKeyFamily(child: DemoChild, reason: string, demo: ChildDemo, random: Random): void {
  const { emit, population } = demo;
  const write = (from: string, until: string | null) =>
    emit(KeyFamilyRecord, {
      child: child.id,
      reason,
      from,
      until,
      ...recordedAt(demo.federation(child.townshipCode), from),
    });
  const from = random.day(addDays(population.today, -390), addDays(population.today, -300));
  const until = random.day(addDays(population.today, -200), addDays(population.today, -100));
  if (!demo.isSmall || !random.chance(0.14)) return void write(from, null);
  write(from, until);
  if (random.chance(0.34)) write(random.day(addDays(population.today, -60), addDays(population.today, -5)), null);
}

/** Activities in the township that the child came to, as far as there are places. */
function attendedActivities(child: DemoChild, demo: ChildDemo, random: Random): DemoActivity[] {
  const share = child.categories.includes('LEFT_BEHIND') ? 0.5 : child.categories.length > 0 ? 0.35 : 0.12;
  if (child.age < 4 || !random.chance(share)) return [];
  const held = demo.activities.get(child.townshipCode) ?? [];
  const wanted = new Set([random.pick(held), ...(random.chance(0.4) ? [random.pick(held)] : [])]);
  const attended = [...wanted].filter((activity) => activity.placesLeft > 0);
  for (const activity of attended) activity.placesLeft -= 1;
  return attended;
}

function isVisitedJointly(child: DemoChild, isKeyFamily: boolean, { isSmall }: ChildDemo, random: Random): boolean {
  if (!isSmall) return random.chance(0.15);
  if (child.story.dropout) return true;
  return random.chance(isKeyFamily ? 0.5 : child.story.isFamilyGuided ? 0.3 : 0);
}
