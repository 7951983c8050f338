import { writeContactOffices } from '../demo/contact-offices.ts';
import type { Demo } from '../demo/demo.ts';
import { writeVisitDuties } from '../demo/visit-duties.ts';
import { childWriter } from './demo-children.ts';
import { writePlaces } from './demo-places.ts';
import { MonthlyVisitDuty } from './entities/monthly-visit-duty.ts';

/** 共青团演示数据: places and events first, then what the League knows of each child. */
const demo: Demo = (population, emit) => {
  writeContactOffices(population, emit, '团委少年部', 4);
  writeVisitDuties(population, emit, MonthlyVisitDuty, {
    contents: ['COMPANIONSHIP', 'EMOTION'],
    acceptedFrom: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'],
  });
  return childWriter(population, emit, writePlaces(population, emit));
};

export default demo;
