import { Button, Card, Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { HomePairings, type HomePairingsQuery } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { goTo } from '../where.ts';
import { Lines } from './today-cards.tsx';

type Paired = NonNullable<
  NonNullable<NonNullable<HomePairingsQuery['division']>['youthLeague']>['pairings']
>['nodes'][number];

/** Paired children whom nobody has visited this month 本月还没有走访的结对儿童. */
export function PairingsToVisit() {
  const { viewer } = useSession();
  const say = useSay();
  const { answer } = useAsked(HomePairings, { division: viewer.division });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const found = answer.data?.division?.youthLeague?.pairings;
  if (!found) return null;
  return (
    <Card
      title={say(`本月还没有走访的结对儿童：${found.totalCount} 人`, `Not visited this month: ${found.totalCount}`)}
    >
      <Lines of={found.nodes} empty={say('本月的走访都做了。', 'All visits of this month have been made.')}>
        {(pairing) => <PairingLine key={pairing.id} of={pairing} />}
      </Lines>
    </Card>
  );
}

function PairingLine({ of: { child, lastVisitOn } }: { of: Paired }) {
  const say = useSay();
  const name = child?.name ?? child?.youthLeague?.name;
  const village = child?.division?.name ?? child?.youthLeague?.division?.name;
  const last = lastVisitOn ? say(`上次 ${lastVisitOn}`, `last ${lastVisitOn}`) : say('还没有走访过', 'never visited');
  return (
    <li>
      <div>
        {child && (
          <Go to="/children/profile" state={{ id: child.id }}>
            {name ?? say('姓名未显示', 'Name withheld')}
          </Go>
        )}
        <div className="home-quiet">{[village, last].filter(Boolean).join(' · ')}</div>
      </div>
      <Button onClick={() => goTo('/acts/do', { act: 'recordMonthlyVisit', child: child?.id ?? '' })}>
        {say('登记走访', 'Record visit')}
      </Button>
    </li>
  );
}
