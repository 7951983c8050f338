import type { EducationRecordsOfChildQuery, PsychologicalFileOfChildQuery } from '../../operations.generated.ts';
import { type Choices, called } from './choice.ts';
import type { Term } from './use-child-records.ts';

/** What education knows of a pupil that an act may be about: enrolments, files, dropout watch, pairings, needs, the school. */
export function educationChoices({ child }: EducationRecordsOfChildQuery, term: Term): Choices {
  const of = child?.education;
  const { schoolFile: file, dropoutWatch: watch } = of ?? {};
  const enrolments = of?.currentEnrolments ?? [];
  return {
    SCHOOL: enrolments.flatMap(({ school }) => (school ? [{ value: school.id, label: school.name }] : [])),
    ENROLMENT: enrolments.map(({ id, school, grade, className, version }) => ({
      value: id,
      label: called(school?.name, term('SchoolGrade', grade), className),
      version: version ?? 0,
    })),
    SCHOOL_FILE: file
      ? [{ value: file.id, label: called(file.school?.name, file.openedOn), version: file.version ?? 0 }]
      : [],
    DROPOUT: watch
      ? [
          {
            value: watch.id,
            label: called(watch.suspectedOn, term('SuspectedDropoutState', watch.state)),
            version: watch.version ?? 0,
          },
        ]
      : [],
    TEACHER_PAIRING: (of?.teacherPairings ?? [])
      .filter(({ until }) => !until)
      .map(({ id, teacherName, purpose, version }) => ({
        value: id,
        label: called(teacherName, term('TeacherPairingPurpose', purpose)),
        version: version ?? 0,
      })),
    CARE_NEED: (of?.careNeeds ?? [])
      .filter(({ until }) => !until)
      .map(({ id, area, need, version }) => ({
        value: id,
        label: called(term('SchoolCareNeedArea', area), need),
        version: version ?? 0,
      })),
  };
}

/** The open psychological file of a pupil, for those who may see that there is one. */
export function psychologicalChoices({ child }: PsychologicalFileOfChildQuery): Choices {
  const file = child?.education?.psychologicalFile;
  return {
    PSYCHOLOGICAL_FILE: file ? [{ value: file.id, label: `${file.openedOn ?? ''} –`, version: file.version ?? 0 }] : [],
  };
}
