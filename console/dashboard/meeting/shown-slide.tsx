import { Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import {
  DashboardAreas,
  DashboardCoverage,
  DashboardFigures,
  DashboardOverdue,
  DashboardUndertakings,
} from '../../operations.generated.ts';
import { FiguresTable } from '../figures-table.tsx';
import { inKeyOrder, KEY_CODES } from '../key-figures.ts';
import { KeyFiguresPanel } from '../key-figures-panel.tsx';
import { HeatTable } from '../map/heat-table.tsx';
import { levelsBelow } from '../map/levels.ts';
import { FindingsByRule } from '../overdue/findings-by-rule.tsx';
import { OverdueStats } from '../overdue/overdue-panel.tsx';
import { TasksByDepartment } from '../overdue/tasks-by-department.tsx';
import { UndertakingTable } from '../overdue/undertaking-table.tsx';
import type { ShownPlace } from '../place.ts';
import { figuresIn } from '../sections.ts';
import { EntitlementTable } from '../service-coverage/entitlement-table.tsx';
import { VillageStandards } from '../service-coverage/village-standards.tsx';
import type { Slide } from './slides.ts';

/** One page in the meeting room. */
export function ShownSlide({ slide, place }: { slide: Slide; place: ShownPlace }) {
  if (slide === 'key') return <KeyFiguresPanel code={place.code} place={place} />;
  if (slide === 'unmet') return <Unmet place={place} />;
  if (slide === 'divisions') return <Divisions place={place} />;
  if (slide === 'coverage') return <Coverage place={place} />;
  if (slide === 'overdue') return <Overdue place={place} />;
  return <Undertakings place={place} />;
}

function Unmet({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { answer } = useAsked(DashboardFigures, { code: place.code });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const unmet = figuresIn(answer.data?.division).filter(({ isTargetMet }) => isTargetMet === false);
  const title = say(`没有达到目标的指标（${unmet.length} 项）`, `Targets not met (${unmet.length})`);
  return (
    <>
      <h2>{title}</h2>
      {unmet.length === 0 ? (
        <p>{say('有目标的指标都已达到。', 'All targets are met.')}</p>
      ) : (
        <FiguresTable figures={unmet} place={place} label={title} />
      )}
    </>
  );
}

function Divisions({ place }: { place: ShownPlace }) {
  const say = useSay();
  const [level] = levelsBelow(place.level);
  const { answer } = useAsked(DashboardAreas, level ? { code: place.code, level, ...KEY_CODES } : null);
  if (!level) return <p>{say('村（社区）没有下级区划可对照。', 'A village has no divisions below.')}</p>;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const figures = inKeyOrder(figuresIn(answer.data?.division)).map(({ figure }) => figure);
  return (
    <>
      <h2>{say('各区划对照', 'Divisions')}</h2>
      <HeatTable figures={figures} divisions={place.below} />
    </>
  );
}

function Coverage({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { answer } = useAsked(DashboardCoverage, { code: place.code });
  const meeting = answer?.data?.division?.jointMeeting;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const shown = (meeting?.entitlements ?? []).filter(({ isWithheld }) => !isWithheld);
  return (
    <div className="board-pair">
      <section>
        <h2>{say('应享服务（不显示的未列）', 'Entitlements (withheld left out)')}</h2>
        <EntitlementTable entitlements={shown} />
      </section>
      <section>
        <h2>{say('村级标准', 'Village standards')}</h2>
        <VillageStandards standards={meeting?.villageStandards ?? []} />
      </section>
    </div>
  );
}

function Overdue({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { answer } = useAsked(DashboardOverdue, { code: place.code });
  const meeting = answer?.data?.division?.jointMeeting;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (!meeting) return <p>{say('联席会议没有应答。', 'No answer.')}</p>;
  return (
    <>
      <OverdueStats meeting={meeting} code={place.code} />
      <div className="board-pair">
        <FindingsByRule counts={meeting.findingCounts ?? []} division={place.code} />
        <TasksByDepartment counts={meeting.taskCounts ?? []} code={place.code} />
      </div>
    </>
  );
}

function Undertakings({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { answer } = useAsked(DashboardUndertakings, {
    code: place.code,
    status: null,
    owner: null,
    isOverdue: null,
    first: 50,
    after: null,
  });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  return (
    <>
      <h2>{say('承诺台账', 'Undertakings')}</h2>
      <UndertakingTable undertakings={answer.data?.division?.jointMeeting?.undertakings?.nodes ?? []} />
    </>
  );
}
