import { writeContactOffices } from '../demo/contact-offices.ts';
import type { Demo } from '../demo/demo.ts';
import { writeVisitDuties } from '../demo/visit-duties.ts';
import { emitChild } from './demo-child.ts';
import type { DemoContext } from './demo-context.ts';
import { emitDirectors } from './demo-directors.ts';
import { emitDivisions } from './demo-divisions.ts';
import { emitHomes } from './demo-homes.ts';
import { emitStations } from './demo-stations.ts';
import { HomeVisitDuty } from './entities/home-visit-duty.ts';

/** Civil affairs' part of the demo: divisions, places and people at work, then every registered child (FS53). */
const demo: Demo = (population, emit, keys) => {
  const context: DemoContext = {
    population,
    emit,
    keys,
    recorded: { source: '儿童台账(演示)', recordedBy: '演示数据', recordedOn: population.today },
    places: { homes: new Map(), directors: new Map(), stations: new Map(), villages: new Map() },
    caseCounts: new Map(),
  };
  emitDivisions(context);
  writeContactOffices(population, emit, '民政局儿童福利股', 1);
  writeVisitDuties(population, emit, HomeVisitDuty, {
    contents: ['GUARDIANSHIP', 'SAFETY'],
    mustSeeGuardian: true,
    acceptedFrom: ['EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'],
  });
  emitHomes(context);
  emitDirectors(context);
  emitStations(context);
  return (child) => {
    if (child.story.isRegistered) emitChild(context, child);
  };
};

export default demo;
