import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { dreamRoomWriter } from './demo-dream-rooms.ts';
import { type DemoCounty, type DemoPlaces, demoProvenance, LARGE } from './demo-places.ts';
import { GIVERS, VISIT_CONTENTS, WISHES } from './demo-words.ts';
import { CareProjectParticipation } from './entities/care-project-participation.ts';
import { CollectiveCareParticipation } from './entities/collective-care-participation.ts';
import { HarbourMembership } from './entities/harbour-membership.ts';
import { LeagueChild } from './entities/league-child.ts';
import { MicroWish } from './entities/micro-wish.ts';
import { MonthlyVisit } from './entities/monthly-visit.ts';
import { Pairing } from './entities/pairing.ts';
import { PairingMember } from './entities/pairing-member.ts';

interface Writing {
  population: Population;
  emit: Emit;
  isLarge: boolean;
  chance: Random;
  county: DemoCounty;
}

/** Writes what the League knows of each child; children it does not know leave no row. */
export function childWriter(population: Population, emit: Emit, places: DemoPlaces): (child: DemoChild) => void {
  const isLarge = population.size >= LARGE;
  const writeDreamRoom = dreamRoomWriter(population, emit);
  return (child) => {
    const { story } = child;
    if (!story.isPaired && !story.hasDreamRoom && (isLarge || !story.visitsHarbour)) return;
    const county = places.counties.get(child.countyCode) as DemoCounty;
    const writing = { population, emit, isLarge, chance: child.random('youth-league'), county };
    const recordedOn = addMonths(population.today, -26);
    emit<string>(LeagueChild, {
      id: child.id,
      name: child.name,
      birthDate: child.birthDate,
      divisionCode: child.seeded?.elsewhere ?? child.villageCode,
      isDeFactoUnattended: child.categories.includes('DE_FACTO_UNATTENDED') ? true : null,
      ...demoProvenance(recordedOn),
    });
    if (story.isPaired) writePairing(writing, child);
    if (story.hasDreamRoom) writeDreamRoom(child, writing.chance);
    if (isLarge) return;
    if (story.visitsHarbour) writeMembership(writing, child, places.harbours.get(child.townshipCode) ?? []);
    writeWish(writing, child);
    writeParticipations(writing, child);
  };
}

function writePairing(writing: Writing, child: DemoChild): void {
  const { emit, chance, county, isLarge, population } = writing;
  const { today } = population;
  const from = chance.day(addMonths(today, -24), addMonths(today, -8));
  if (!isLarge && chance.chance(0.1)) {
    const [since, until] = [addMonths(from, -6), addDays(from, -20)];
    const former = { child: child.id, from: since, until, endReason: '辅导员调离,重新结对' };
    emit(Pairing, { ...former, ...demoProvenance(since) });
  }
  const pairing = emit(Pairing, { child: child.id, from, ...demoProvenance(from) });
  const missing = child.story.isPairingComplete ? null : chance.pick(['CADRE', 'COUNSELLOR', 'ORGANISATION']);
  const pools = [
    ['CADRE', county.cadres],
    ['COUNSELLOR', county.counsellors],
    ['ORGANISATION', county.organisations],
  ] as const;
  const members: number[] = [];
  for (const [role, pool] of pools) {
    if (role !== missing)
      members.push(emit(PairingMember, { pairing, role, ...chance.pick(pool), from, ...demoProvenance(from) }));
  }
  if (child.seeded?.code !== 'NO_MONTHLY_VISIT') writeVisits(writing, child, pairing, members);
  for (const { id, heldOn } of county.cares) {
    const takesPart = child.seeded ? child.seeded.code !== 'NO_QUARTERLY_CARE' : chance.chance(isLarge ? 0.5 : 0.75);
    if (takesPart && heldOn >= from) emit(CollectiveCareParticipation, { child: child.id, collectiveCare: id });
  }
}

/** The last six months (two in large populations); this month only when the story says so. */
function writeVisits(
  { emit, chance, isLarge, population }: Writing,
  child: DemoChild,
  pairing: number,
  members: number[],
) {
  const { today } = population;
  const thisMonth = `${today.slice(0, 8)}01` as PlainDate;
  for (let back = isLarge ? 1 : 5; back >= 0; back--) {
    const start = addMonths(thisMonth, -back);
    const isVisited = back === 0 ? child.story.isVisitedThisMonth : chance.chance(isLarge ? 0.5 : 0.9);
    if (!isVisited) continue;
    const visitedOn = chance.day(start, back === 0 ? today : addDays(addMonths(start, 1), -1));
    emit(MonthlyVisit, {
      pairing,
      visitor: chance.pick(members),
      visitedOn,
      form: chance.pick(['HOME', 'HOME', 'HOME', 'SCHOOL', 'PHONE', 'VIDEO']),
      content: chance.pick(VISIT_CONTENTS),
      ...demoProvenance(visitedOn),
    });
  }
}

function writeMembership({ emit, chance, population }: Writing, child: DemoChild, harbours: readonly number[]): void {
  if (harbours.length === 0) return;
  const harbour = chance.pick(harbours);
  const from = chance.day(addMonths(population.today, -18), addMonths(population.today, -3));
  const until = chance.chance(0.1) ? addDays(from, 60) : null;
  emit(HarbourMembership, { child: child.id, harbour, from, until, ...demoProvenance(from) });
}

function writeWish({ emit, chance, population }: Writing, child: DemoChild): void {
  if (!chance.chance(0.4)) return;
  const wishedOn = chance.day(addMonths(population.today, -8), addDays(population.today, -40));
  const isClaimed = chance.chance(0.8);
  const claimedOn = isClaimed ? addDays(wishedOn, chance.int(2, 15)) : null;
  const fulfilledOn = claimedOn && chance.chance(0.75) ? addDays(claimedOn, chance.int(3, 20)) : null;
  const claimedBy = isClaimed ? chance.pick(GIVERS) : null;
  const facts = { child: child.id, wish: chance.pick(WISHES), wishedOn, claimedBy, claimedOn, fulfilledOn };
  emit(MicroWish, { ...facts, ...demoProvenance(wishedOn) });
}

function writeParticipations({ emit, chance, county }: Writing, child: DemoChild): void {
  for (const { id } of county.activities) {
    if (chance.chance(0.2)) emit(CareProjectParticipation, { child: child.id, activity: id });
  }
}
