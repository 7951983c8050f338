import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { loadedLater } from '../loaded-later.tsx';
import { useSession } from '../signed-in.ts';
import { goTo, hrefOf, restate, useWhere } from '../where.ts';
import { KeyFiguresPanel } from './key-figures-panel.tsx';
import { type ShownPlace, useShownCode, useShownPlace } from './place.ts';
import { PlaceBar } from './place-bar.tsx';

const FiguresPanel = loadedLater(() => import('./figures-panel.tsx'));
const MapPanel = loadedLater(() => import('./map/map-panel.tsx'));
const CoveragePanel = loadedLater(() => import('./service-coverage/coverage-panel.tsx'));
const OverduePanel = loadedLater(() => import('./overdue/overdue-panel.tsx'));
const UndertakingsPanel = loadedLater(() => import('./overdue/undertakings-panel.tsx'));
const FigureDrawer = loadedLater(
  () => import('./figure-drawer.tsx'),
  () => null,
);
const ExportMenu = loadedLater(
  () => import('./export-menu.tsx'),
  () => <ExportLater />,
);

/** The dashboard at a desk: the key figures, and below them in parts all figures, the map, coverage, what is late, undertakings. */
export function DashboardPage() {
  const say = useSay();
  const code = useShownCode();
  const place = useShownPlace();
  const { state } = useWhere();
  if (place === null) return <NoPlace code={code} />;
  return (
    <div className="board">
      <header className="board-head">
        <h1>
          {place
            ? say(`${place.name} · 联席会议看板`, `${place.name} · joint meeting`)
            : say('联席会议看板', 'Joint meeting')}
        </h1>
        <Actions code={code} />
        {place && <PlaceBar place={place} />}
      </header>
      <KeyFiguresPanel code={code} place={place} />
      {place && <Parts place={place} />}
      {state.figure && <FigureDrawer place={place} code={code} />}
    </div>
  );
}

/** Where the export will be. */
function ExportLater() {
  return <Button loading>{useSay()('导出指标', 'Export')}</Button>;
}

function Actions({ code }: { code: string }) {
  const say = useSay();
  const { viewer } = useSession();
  return (
    <div className="board-actions">
      <Button onClick={() => goTo('/dashboard/meeting', { division: code })}>{say('会议大屏', 'Meeting room')}</Button>
      <ExportMenu code={code} />
      {viewer.department === 'JOINT_MEETING' && (
        <Go className="board-button" to="/packs">
          {say('订一份会议材料', 'Order a meeting pack')}
        </Go>
      )}
    </div>
  );
}

function Parts({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { state } = useWhere();
  const parts: [string, string, ReactNode][] = [
    ['figures', say('全部指标', 'All figures'), <FiguresPanel key="figures" place={place} />],
    ['map', say('区划对照', 'Divisions'), <MapPanel key="map" place={place} />],
    ['coverage', say('服务覆盖', 'Coverage'), <CoveragePanel key="coverage" place={place} />],
    ['overdue', say('逾期与督办', 'Overdue'), <OverduePanel key="overdue" place={place} />],
    ['undertakings', say('承诺台账', 'Undertakings'), <UndertakingsPanel key="undertakings" place={place} />],
  ];
  const [shown, , content] = parts.find(([key]) => key === state.tab) ?? (parts[0] as (typeof parts)[number]);
  return (
    <div className="board-parts">
      <nav className="page-tabs" aria-label={say('看板的各部分', 'Parts of the dashboard')}>
        {parts.map(([key, label]) => (
          <a
            key={key}
            href={hrefOf('/dashboard', { ...state, tab: key })}
            aria-current={key === shown ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              restate({ tab: key });
            }}
          >
            {label}
          </a>
        ))}
      </nav>
      {content}
    </div>
  );
}

function NoPlace({ code }: { code: string }) {
  const say = useSay();
  return (
    <Result
      status="404"
      title={<h1>{say('没有这个区划', 'No such division')}</h1>}
      subTitle={say(`区划代码 ${code} 不在区划代码表中。`, `The code ${code} is not in the table of divisions.`)}
      extra={<Go to="/dashboard">{say('回到我的辖区', 'Back to my area')}</Go>}
    />
  );
}
