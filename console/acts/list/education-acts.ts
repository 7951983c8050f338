import { type ActLine, EVERYBODY, OFFICE, ofChild, ofOffice } from './act-line.ts';

/** What education does day by day (教育的办理事项). */
export const EDUCATION_ACTS: readonly ActLine[] = [
  ofChild('VISITS', 'recordTeacherVisit', {
    first: ['schoolId', 'visitedOn', 'teacherName', 'form', 'summary', 'sawChild', 'sawGuardian'],
    presets: { visitedOn: 'TODAY', teacherName: 'ME' },
  }),
  ofChild('VISITS', 'recordDropoutVisit', {
    title: '登记家访劝返',
    presets: { visitedOn: 'TODAY', visitors: 'ME' },
  }),
  ofChild('FAMILY', 'openSchoolFile', { presets: { openedOn: 'TODAY' } }),
  ofChild('FAMILY', 'closeSchoolFile', { presets: { closedOn: 'TODAY' } }),
  ofChild('FAMILY', 'changeSchoolFileGuardian', {
    title: '变更学校登记的监护人',
    presets: { changedOn: 'TODAY' },
  }),
  ofChild('FAMILY', 'recordParentLeaving', { presets: { leftOn: 'TODAY' } }),
  ofChild('FAMILY', 'recordParentReturn', { presets: { returnedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'recordAttendanceMonth', {
    title: '登记一个月的考勤',
    first: ['schoolId', 'month', 'schoolDays', 'daysAttended', 'absencesWithReason', 'absencesWithoutReason'],
  }),
  ofChild('SCHOOL', 'openDropoutWatch', { presets: { suspectedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'recordDropoutReturn', { title: '登记返校', presets: { returnedOn: 'TODAY' } }),
  ofOffice('SCHOOL', 'enrolPupil', { title: '登记学生入学', presets: { from: 'TODAY' }, hidden: ['childId'] }),
  ofChild('SCHOOL', 'transferPupil', { title: '登记转学', presets: { transferredOn: 'TODAY' }, roles: OFFICE }),
  ofChild('SCHOOL', 'promotePupil', { title: '登记升级', presets: { promotedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'leaveSchool', { title: '登记离校', presets: { leftOn: 'TODAY' }, roles: OFFICE }),
  ofChild('SCHOOL', 'recordSchoolCareNeed', { presets: { from: 'TODAY' } }),
  ofChild('SCHOOL', 'endSchoolCareNeed', { presets: { until: 'TODAY' } }),
  ofChild('SCHOOL', 'recordScreening', { title: '登记心理健康筛查', presets: { screenedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'openPsychologicalFile', { title: '建立心理健康档案', presets: { openedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'recordPsychologicalSupport', {
    title: '登记一次心理帮扶',
    presets: { supportedOn: 'TODAY' },
  }),
  ofChild('SCHOOL', 'closePsychologicalFile', { title: '结束心理健康档案', presets: { closedOn: 'TODAY' } }),
  ofChild('SCHOOL', 'identifyPupil', { title: '补登身份证号（临时编号转正式编号）', roles: OFFICE }),
  ofChild('PAIRING', 'pairTeacher', { presets: { from: 'TODAY', teacherName: 'ME' } }),
  ofChild('PAIRING', 'endTeacherPairing', { presets: { until: 'TODAY' } }),
  ofOffice('ACTIVITIES', 'recordCampusActivity', {
    roles: EVERYBODY,
    presets: { heldOn: 'TODAY' },
  }),
  ofOffice('ACTIVITIES', 'recordSafetyDrill', {
    roles: EVERYBODY,
    presets: { heldOn: 'TODAY' },
  }),
  ofOffice('PLACES', 'assignClassTeacher', { presets: { from: 'TODAY' } }),
  ofOffice('PLACES', 'assignSchoolSocialWorker', { presets: { from: 'TODAY' } }),
  ofOffice('PLACES', 'openRuralYouthPalace', { presets: { from: 'TODAY' } }),
  ofOffice('PLACES', 'updateSchool', { title: '修改学校的情况', showsPresent: true }),
];
