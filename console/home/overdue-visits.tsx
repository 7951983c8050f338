import { Card, Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { HomeVisits } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { DueTag, Lines } from './today-cards.tsx';

/** Children whose agreed next visit has passed 该走访而没有走访的儿童. */
export function OverdueVisits() {
  const { viewer } = useSession();
  const say = useSay();
  const { answer } = useAsked(HomeVisits, { division: viewer.division });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const found = answer.data?.children;
  if (!found) return null;
  return (
    <Card
      title={say(`该走访而没有走访：${found.totalCount} 人`, `Visits overdue: ${found.totalCount}`)}
      extra={
        <Go to="/children" state={{ gap: 'VISIT_OVERDUE' }}>
          {say('全部', 'All')}
        </Go>
      }
    >
      <Lines of={found.nodes} empty={say('约定的探访都按时做了。', 'All agreed visits have been made.')}>
        {({ id, name, age, division, civilAffairs }) => (
          <li key={id}>
            <div>
              <Go to="/children/profile" state={{ id }}>
                {name ?? say('姓名未显示', 'Name withheld')}
              </Go>
              <div className="home-quiet">
                {[age === null ? null : say(`${age} 岁`, `${age}`), division?.name].filter(Boolean).join(' · ')}
              </div>
            </div>
            <DueTag dueOn={civilAffairs?.nextVisitDueOn ?? null} isLate />
          </li>
        )}
      </Lines>
    </Card>
  );
}
