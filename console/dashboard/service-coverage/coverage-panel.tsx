import { Empty, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { DashboardCoverage } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import type { ShownPlace } from '../place.ts';
import { EntitlementTable } from './entitlement-table.tsx';
import { FewestServices } from './fewest-services.tsx';
import { VillageMatrix } from './village-matrix.tsx';
import { VillageStandards } from './village-standards.tsx';

/** What children and villages should have, and have (服务覆盖). */
export default function CoveragePanel({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { answer } = useAsked(DashboardCoverage, { code: place.code });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  const meeting = answer.data?.division?.jointMeeting;
  const entitlements = meeting?.entitlements;
  const standards = meeting?.villageStandards;
  return (
    <section className="board-panel">
      <h2>{say('应享服务：应有多少人，已有多少人', 'Entitlements: how many should have them, and have')}</h2>
      {entitlements ? (
        <EntitlementTable entitlements={entitlements} />
      ) : (
        <Empty description={say('联席会议没有应答，或不在您的管辖范围。', 'No answer, or not your area.')} />
      )}
      <AnsweredBy answer={answer} about={say('服务覆盖：', 'Coverage: ')} />
      <h2>{say('享有服务最少的儿童', 'Children with the fewest services')}</h2>
      <FewestServices code={place.code} entitlements={entitlements ?? []} />
      <h2>{say('村级标准：多少村达到', 'Village standards: how many villages meet them')}</h2>
      {standards && standards.length > 0 ? (
        <>
          <VillageStandards standards={standards} />
          <h2>{say('各村还缺什么', 'What each village lacks')}</h2>
          <VillageMatrix code={place.code} standards={standards} />
        </>
      ) : (
        <Empty description={say('还没有测算，或不在您的管辖范围。', 'Not measured yet, or not your area.')} />
      )}
    </section>
  );
}
