import { Drawer, Empty, Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { DashboardFigure } from '../operations.generated.ts';
import { WhyWithheld } from '../shown/why-withheld.tsx';
import { restate, useWhere } from '../where.ts';
import { FigureDetail } from './figure-detail.tsx';
import type { ShownPlace } from './place.ts';
import { figuresIn, isCounting } from './sections.ts';

/** All that is known of one figure (指标详情), which the address names; beside the page. */
export default function FigureDrawer({ code, place }: { code: string; place: ShownPlace | undefined }) {
  const say = useSay();
  const { state } = useWhere();
  const { figure = '', department } = state;
  const { answer } = useAsked(
    DashboardFigure,
    isCounting(department)
      ? {
          code,
          figure: [figure],
          isCivilAffairs: department === 'CIVIL_AFFAIRS',
          isEducation: department === 'EDUCATION',
          isWomensFederation: department === 'WOMENS_FEDERATION',
          isYouthLeague: department === 'YOUTH_LEAGUE',
        }
      : null,
  );
  const [found] = figuresIn(answer?.data?.division);
  return (
    <Drawer
      open
      size={720}
      title={found?.title ?? say('指标', 'Figure')}
      onClose={() => restate({ figure: '', department: '', variant: '' })}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {found && <FigureDetail figure={found} division={code} below={place?.below ?? []} />}
      {!answer && isCounting(department) && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {(answer || !isCounting(department)) && !found && (
        <Empty
          description={say('这个指标现在查不到：部门没有应答，或代码有误。', 'This figure cannot be found now.')}
        />
      )}
      {answer && <WhyWithheld answer={answer} />}
    </Drawer>
  );
}
