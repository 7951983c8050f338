import { writeContactOffices } from '../demo/contact-offices.ts';
import type { Demo } from '../demo/demo.ts';
import { writeVisitDuties } from '../demo/visit-duties.ts';
import { writeActivities } from './demo-activities.ts';
import { childWriter } from './demo-children.ts';
import { writeStaff } from './demo-people.ts';
import { writePlaces } from './demo-places.ts';
import { JointHomeVisitDuty } from './entities/joint-home-visit-duty.ts';

/** 妇联演示数据: places, people, a year of lectures, and the families reached. */
const demo: Demo = (population, emit) => {
  writeContactOffices(population, emit, '妇联家庭儿童部', 3);
  writeVisitDuties(population, emit, JointHomeVisitDuty, {
    contents: ['FAMILY_EDUCATION'],
    mustSeeGuardian: true,
    acceptedFrom: ['CIVIL_AFFAIRS', 'EDUCATION', 'YOUTH_LEAGUE'],
  });
  const sites = writePlaces(population, emit);
  const staff = writeStaff(population, emit);
  const activities = writeActivities(population, emit, sites, staff);
  return childWriter(population, emit, staff, activities);
};

export default demo;
