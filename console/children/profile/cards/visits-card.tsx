import { Card } from 'antd';
import { useSay, useTerm } from '../../../language.ts';
import { today } from '../../../shown/days.ts';
import { DUE_FIELDS, dueOf } from '../due.ts';
import { DueTag } from '../due-tag.tsx';
import { Fact } from '../fact.tsx';
import type { Profile } from '../profile.ts';
import { useProfileAnswer } from '../profile-answer.ts';
import { isIncomplete } from '../withheld.ts';

/** The last visit of every department and what is due next (走访与到期). */
export function VisitsCard({ child }: { child: Profile }) {
  const say = useSay();
  const term = useTerm();
  const { civilAffairs, education, womensFederation, youthLeague } = child;
  const visit = civilAffairs?.lastVisit;
  const [teacher] = education?.teacherVisits ?? [];
  const never = say('没有登记', 'none on record');
  const month = youthLeague?.isVisitedThisMonth;
  const isPartial = isIncomplete(useProfileAnswer(), DUE_FIELDS);
  const due = dueOf(child, today()).filter(({ kind }) => kind !== 'FINDING' && kind !== 'TASK');
  return (
    <Card className="profile-card" size="small" title={<h2>{say('走访与到期', 'Visits and what is due')}</h2>}>
      <dl className="facts">
        <Fact
          name={say('民政入户探访', 'Home visit')}
          of={['Child.civilAffairs', 'CivilAffairsChild.lastVisit']}
          none={never}
        >
          {visit && (
            <>
              <b>{visit.visitedOn}</b> {visit.visitorKind && term('HomeVisitorKind', visit.visitorKind)}
              {visit.visitorName && ` ${visit.visitorName}`}
              {visit.finding && <div>{visit.finding}</div>}
            </>
          )}
        </Fact>
        <Fact
          name={say('教师家访', "Teacher's visit")}
          of={['Child.education', 'EducationChild.teacherVisits']}
          none={never}
        >
          {teacher && (
            <>
              <b>{teacher.visitedOn}</b> {teacher.teacherName}{' '}
              {teacher.form && `（${term('TeacherVisitForm', teacher.form)}）`}
            </>
          )}
        </Fact>
        <Fact
          name={say('妇联联合家访', 'Joint home visit')}
          of={['Child.womensFederation', 'WomensFederationChild.lastJointHomeVisitOn']}
          none={never}
        >
          {womensFederation?.lastJointHomeVisitOn && <b>{womensFederation.lastJointHomeVisitOn}</b>}
        </Fact>
        <Fact
          name={say('共青团结对走访', 'Pairing visit')}
          of={['Child.youthLeague', 'YouthLeagueChild.lastMonthlyVisitOn', 'YouthLeagueChild.isVisitedThisMonth']}
          none={never}
        >
          {youthLeague?.lastMonthlyVisitOn && (
            <>
              <b>{youthLeague.lastMonthlyVisitOn}</b>{' '}
              {month !== null &&
                (month ? say('本月已走访', 'visited this month') : say('本月尚未走访', 'not yet this month'))}
            </>
          )}
        </Fact>
      </dl>
      <h3>{say('下一步', 'Next')}</h3>
      {due.length === 0 && !isPartial && (
        <p className="none">{say('各部门没有约定或规定下次日期。', 'No next day is agreed or set.')}</p>
      )}
      {isPartial && <span className="withheld">{say('部分下次日期未显示', 'some next days are withheld')}</span>}
      <ul className="due-list">
        {due.map((each) => (
          <li key={each.key}>
            <DueTag due={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
