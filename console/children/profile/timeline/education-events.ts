import { type ChildPast, eventsIn, type PastEvent, type Words } from './event.ts';

type Education = NonNullable<ChildPast['education']>;
const event = eventsIn('EDUCATION');

/** What the schools hold (教育): enrolment, dropout, files, teachers' visits and pairing. */
export function educationEvents({ education }: ChildPast, words: Words): PastEvent[] {
  if (!education) return [];
  return [...inSchool(education, words), ...byTeachers(education, words)];
}

function inSchool({ enrolments, dropoutWatches, schoolFiles }: Education, { say, term }: Words) {
  return [
    ...(enrolments ?? []).flatMap(({ school, grade, className, kind, from, until, leavingReason }) => {
      const where = [school?.name, [grade && term('SchoolGrade', grade), className].filter(Boolean).join(' ')];
      const isPromotion = leavingReason === 'PROMOTED';
      return [
        ...event(from, 'SCHOOL', kind ? term('EnrolmentKind', kind) : say('入学', 'Enrolled'), where),
        ...(isPromotion
          ? []
          : event(until, 'SCHOOL', say('离校', 'Left school'), [
              school?.name,
              leavingReason && term('EnrolmentLeavingReason', leavingReason),
            ])),
      ];
    }),
    ...(dropoutWatches ?? []).flatMap(({ reason, suspectedOn, returnedOn }) => [
      ...event(suspectedOn, 'SCHOOL', say('登记为疑似辍学', 'Suspected dropout'), [
        reason && term('SuspectedDropoutReason', reason),
      ]),
      ...event(returnedOn, 'SCHOOL', say('返校', 'Returned to school')),
    ]),
    ...(schoolFiles ?? []).flatMap(({ openedOn, closedOn, school }) => [
      ...event(openedOn, 'SCHOOL', say('建立学校留守儿童档案', 'School file opened'), [school?.name]),
      ...event(closedOn, 'SCHOOL', say('学校留守儿童档案结束', 'School file closed'), [school?.name]),
    ]),
  ];
}

function byTeachers({ teacherPairings, teacherVisits, careNeeds }: Education, { say, term }: Words) {
  return [
    ...(teacherPairings ?? []).flatMap(({ teacherName, purpose, from, until }) => {
      const who = [teacherName, purpose && term('TeacherPairingPurpose', purpose)];
      return [
        ...event(from, 'PAIRING', say('教师结对', 'Paired with a teacher'), who),
        ...event(until, 'PAIRING', say('教师结对结束', 'Pairing with a teacher ended'), who),
      ];
    }),
    ...(teacherVisits ?? []).flatMap(({ visitedOn, teacherName, form, summary, creditedFrom }) =>
      event(visitedOn, 'VISIT', say('教师家访', "Teacher's visit"), [
        teacherName,
        form && term('TeacherVisitForm', form),
        summary,
        creditedFrom && say(`由${term('Department', creditedFrom)}的走访计入`, `credited from ${creditedFrom}`),
      ]),
    ),
    ...(careNeeds ?? []).flatMap(({ area, need, measure, from, until }) => {
      const what = [area && term('SchoolCareNeedArea', area), need, measure];
      return [
        ...event(from, 'SERVICE', say('在校关爱需求', 'Care need at school'), what),
        ...event(until, 'SERVICE', say('在校关爱需求结束', 'Care need at school ended'), what),
      ];
    }),
  ];
}
