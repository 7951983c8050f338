import { Tag } from 'antd';
import { Go } from '../../../go.tsx';
import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import { Fact } from '../fact.tsx';
import type { Profile } from '../profile.ts';

type Education = NonNullable<Profile['education']>;

/** Where the child goes to school, whether it attends, and who there looks after it (在校情况). */
export function SchoolCard({ child: { education } }: { child: Profile }) {
  const say = useSay();
  return (
    <DepartmentCard title={say('在校情况', 'School')} department="EDUCATION" doubt="Enrolment.school">
      {education && (
        <dl className="facts">
          <Enrolments of={education} />
          <DropoutWatch of={education} />
          <Attendance of={education} />
          <File of={education} />
          <Teachers of={education} />
        </dl>
      )}
    </DepartmentCard>
  );
}

function Enrolments({ of: { currentEnrolments } }: { of: Education }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Fact
      name={say('学籍', 'Enrolled at')}
      of={['EducationChild.currentEnrolments', 'Enrolment.school', 'Enrolment.grade']}
      none={say('没有在读学籍', 'not enrolled')}
    >
      {currentEnrolments?.length
        ? currentEnrolments.map(({ id, school, grade, className, from }) => (
            <div key={id}>
              {school ? (
                <Go to="/places" state={{ kind: 'schools', id: school.id }}>
                  {school.name}
                </Go>
              ) : (
                say('学校未显示', 'school withheld')
              )}
              <div>
                {[grade && term('SchoolGrade', grade), className].filter(Boolean).join(' ')}
                {school?.isBoarding && ` · ${say('寄宿制学校', 'boarding school')}`}
                {from && <small>{say(`自 ${from} 起`, `since ${from}`)}</small>}
              </div>
            </div>
          ))
        : null}
      {(currentEnrolments?.length ?? 0) > 1 && <Tag color="warning">{say('学籍重复，需核查', 'enrolled twice')}</Tag>}
    </Fact>
  );
}

function DropoutWatch({ of: { dropoutWatch } }: { of: Education }) {
  const say = useSay();
  const term = useTerm();
  return (
    <Fact name={say('疑似辍学', 'Suspected dropout')} of={['EducationChild.dropoutWatch']}>
      {dropoutWatch && (
        <>
          <Tag color="red">{term('SuspectedDropoutState', dropoutWatch.state)}</Tag>
          {dropoutWatch.reason && term('SuspectedDropoutReason', dropoutWatch.reason)}
          <small>{dropoutWatch.suspectedOn}</small>
        </>
      )}
    </Fact>
  );
}

function Attendance({ of: { lastAttendance } }: { of: Education }) {
  const say = useSay();
  const missed = lastAttendance?.absencesWithoutReason ?? 0;
  return (
    <Fact
      name={say('最近考勤', 'Attendance')}
      of={['EducationChild.lastAttendance', 'AttendanceMonth.daysAttended']}
      none={say('没有登记', 'not on record')}
    >
      {lastAttendance && (
        <>
          {say(
            `${lastAttendance.month?.slice(0, 7) ?? ''} 应到 ${lastAttendance.schoolDays ?? '—'} 天，实到 ${lastAttendance.daysAttended ?? '—'} 天`,
            `${lastAttendance.month?.slice(0, 7) ?? ''}: ${lastAttendance.daysAttended ?? '—'} of ${lastAttendance.schoolDays ?? '—'} days`,
          )}
          {missed > 0 && <Tag color="red">{say(`旷课 ${missed} 天`, `${missed} days without reason`)}</Tag>}
        </>
      )}
    </Fact>
  );
}

function File({ of: { schoolFile } }: { of: Education }) {
  const say = useSay();
  const term = useTerm();
  const guardian = schoolFile?.guardian;
  return (
    <Fact
      name={say('留守儿童档案', 'School file')}
      of={['EducationChild.schoolFile', 'SchoolFile.openedOn']}
      none={say('没有建档', 'none')}
    >
      {schoolFile && (
        <>
          {schoolFile.openedOn && say(`${schoolFile.openedOn} 建档`, `opened ${schoolFile.openedOn}`)}
          {guardian?.name && (
            <div>
              {say('登记的监护人', 'guardian on file')}：{guardian.name}
              {guardian.relation && `（${term('SchoolFileGuardianRelation', guardian.relation)}）`}
            </div>
          )}
        </>
      )}
    </Fact>
  );
}

function Teachers({ of: { teacherPairings } }: { of: Education }) {
  const say = useSay();
  const term = useTerm();
  const current = teacherPairings?.filter(({ until }) => until === null) ?? [];
  return (
    <Fact
      name={say('教师结对', 'Paired teacher')}
      of={['EducationChild.teacherPairings', 'TeacherPairing.teacherName']}
    >
      {current.length > 0 &&
        current.map(({ id, teacherName, purpose, from }) => (
          <div key={id}>
            <b>{teacherName ?? say('姓名未显示', 'name withheld')}</b>
            {purpose && `（${term('TeacherPairingPurpose', purpose)}）`}
            {from && <small>{say(`自 ${from} 起`, `since ${from}`)}</small>}
          </div>
        ))}
    </Fact>
  );
}
