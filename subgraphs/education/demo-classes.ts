import type { Emit } from '../demo/demo.ts';
import type { Population } from '../demo/population.ts';
import type { SchoolYear } from './demo-school-year.ts';
import { ClassTeacher } from './entities/class-teacher.ts';
import type { SchoolGrade } from './schema.generated.ts';

/** The classes of the demo's schools this year. */
export interface DemoClasses {
  /** The class teacher's name. */
  teacherOf(schoolId: number, grade: SchoolGrade, className: string): string;
}

/** The demo officer who signs in as a class teacher (班主任). */
const DEMO_CLASS_TEACHER = 'demo-class-teacher';

/** Gives every class a teacher when its first pupil comes; the first class of the given school is the demo officer's. */
export function demoClasses(population: Population, emit: Emit, { start }: SchoolYear, school: number): DemoClasses {
  const teachers = new Map<string, string>();
  const written = { source: '班主任任职登记', recordedBy: '校办公室', recordedOn: start };
  let isTaken = false;
  return {
    teacherOf: (schoolId, grade, className) => {
      const key = `${schoolId} ${grade} ${className}`;
      const known = teachers.get(key);
      if (known) return known;
      const { name } = population.person(population.random(`class ${key}`), [1966, 1999]);
      const isOfficers = !isTaken && schoolId === school;
      isTaken ||= isOfficers;
      const signInId = isOfficers ? DEMO_CLASS_TEACHER : null;
      emit(ClassTeacher, { school: schoolId, grade, className, name, signInId, from: start, ...written });
      teachers.set(key, name);
      return name;
    },
  };
}
