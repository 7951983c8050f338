import type { Emit } from '../demo/demo.ts';
import type { Population } from '../demo/population.ts';
import type { DemoBulletins } from './demo-bulletins.ts';
import type { DemoClasses } from './demo-classes.ts';
import type { SchoolYear } from './demo-school-year.ts';
import type { DemoSchools } from './demo-schools.ts';

/** What the parts of the education demo share. */
export interface DemoSetting {
  population: Population;
  emit: Emit;
  year: SchoolYear;
  isLarge: boolean;
  schools: DemoSchools;
  classes: DemoClasses;
  bulletins: DemoBulletins;
}

/** A pupil's school, with the class teacher. */
export interface DemoPlace {
  schoolId: number;
  teacher: string;
}
