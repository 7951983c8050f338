import { creditVisit } from '../../visit-credit.ts';
import { Enrolment } from '../entities/enrolment.ts';
import type { Pupil } from '../entities/pupil.ts';
import type { School } from '../entities/school.ts';
import { TeacherVisit } from '../entities/teacher-visit.ts';
import { TeacherVisitCredit } from '../entities/teacher-visit-credit.ts';
import { TeacherVisitDuty } from '../entities/teacher-visit-duty.ts';

/** 由其他部门的走访计入教师家访: of every pupil enrolled on the day, for the school of that day. */
export const creditTeacherVisit = creditVisit<{ child: Pupil; school: School }>({
  department: 'EDUCATION',
  duties: TeacherVisitDuty,
  credits: TeacherVisitCredit,
  owed: async (child, day, { em }) =>
    em.findOne(
      Enrolment,
      { child, from: { $lte: day }, $or: [{ until: null }, { until: { $gt: day } }] },
      { populate: ['child', 'school'], orderBy: { from: 'desc', id: 'desc' } },
    ),
  hasVisited: async ({ child }, visitedOn, { em }) => (await em.count(TeacherVisit, { child, visitedOn })) > 0,
  async record({ child, school }, visit, { sentence, facts }, { em }) {
    em.create(TeacherVisit, {
      child,
      school,
      teacherName: visit.visitorName ?? '其他部门走访人员',
      form: visit.sawChild || visit.sawGuardian ? 'IN_PERSON' : 'PHONE',
      summary: sentence,
      ...facts,
    });
  },
});
