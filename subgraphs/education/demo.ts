import { writeContactOffices } from '../demo/contact-offices.ts';
import type { Demo } from '../demo/demo.ts';
import { writeVisitDuties } from '../demo/visit-duties.ts';
import { demoBulletins } from './demo-bulletins.ts';
import { writeCare } from './demo-care.ts';
import { demoClasses } from './demo-classes.ts';
import { writeDropout } from './demo-dropout.ts';
import { writePupil } from './demo-pupil.ts';
import { schoolYearOf } from './demo-school-year.ts';
import { openSchools } from './demo-schools.ts';
import { TeacherVisitDuty } from './entities/teacher-visit-duty.ts';

/** Above this many children only what a story needs is written for an ordinary pupil. */
const LARGE = 50_000;

/** 后安镇, where the demo officers of the front line work. */
const HOUAN = '210421102';

/** The schools and pupils of the demo county (抚顺县: eight rural youth palaces, FS53), and as many others as asked for. */
const demo: Demo = (population, emit) => {
  const year = schoolYearOf(population.today);
  writeContactOffices(population, emit, '教育局基础教育股', 2);
  writeVisitDuties(population, emit, TeacherVisitDuty, {
    contents: ['SCHOOLING'],
    mustSeeGuardian: true,
    acceptedFrom: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'],
  });
  const schools = openSchools(population, emit);
  const setting = {
    population,
    emit,
    year,
    isLarge: population.size >= LARGE,
    schools,
    classes: demoClasses(population, emit, year, schools.nineYearSchoolOf(HOUAN)),
    bulletins: demoBulletins(population, emit),
  };
  return (child) => {
    if (child.story.isEnrolled || child.story.dropout) {
      const place = writePupil(child, setting);
      writeDropout(child, place, setting);
      writeCare(child, place, setting);
    }
    if (child.index === population.size - 1) setting.bulletins.publish();
  };
};

export default demo;
