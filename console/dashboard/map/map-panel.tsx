import { Empty, Segmented, Select, Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay, useTerm } from '../../language.ts';
import { type AreaFigureFragment, DashboardAreas } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { restate, useWhere } from '../../where.ts';
import { inKeyOrder, KEY_CODES } from '../key-figures.ts';
import type { ShownPlace } from '../place.ts';
import { figuresIn } from '../sections.ts';
import { HeatTable } from './heat-table.tsx';
import { levelsBelow } from './levels.ts';
import { divisionsUnder } from './names.ts';
import { OneFigureMap } from './one-figure-map.tsx';

/** The divisions below beside each other (区划对照): tiles, areas, a heat table, or the client's own map. */
export default function MapPanel({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { state } = useWhere();
  const levels = levelsBelow(place.level);
  const level = levels.find((one) => one === state.level) ?? levels[0];
  const { answer } = useAsked(DashboardAreas, level ? { code: place.code, level, ...KEY_CODES } : null);
  if (!level) return <Empty description={say('村（社区）没有下级区划可对照。', 'A village has no divisions below.')} />;
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const figures = inKeyOrder(figuresIn(answer.data?.division)).map(({ figure }) => figure);
  const divisions = divisionsUnder(answer.data?.division?.subdivisions);
  const shown =
    figures.find(({ code }) => code === state.shown) ??
    figures.toSorted((one, other) => numbersIn(other) - numbersIn(one))[0];
  if (!shown) return <Empty description={say('各部门都没有应答，请稍后再试。', 'No department answered.')} />;
  const look = state.look ?? 'tiles';
  return (
    <section className="board-panel">
      <h2 className="board-unseen">{say('区划对照', 'Divisions')}</h2>
      <MapBar figures={figures} shown={shown} look={look} level={level} levels={levels} />
      {look === 'table' ? (
        <HeatTable figures={figures} divisions={divisions} />
      ) : (
        <OneFigureMap look={look} figure={shown} divisions={[...divisions, place]} />
      )}
      <AnsweredBy answer={answer} about={say('区划对照：', 'Divisions: ')} />
    </section>
  );
}

/** In how many divisions a figure has a number. */
function numbersIn({ areas }: AreaFigureFragment): number {
  return areas.filter(({ value }) => value !== null).length;
}

function MapBar({
  figures,
  shown,
  look,
  level,
  levels,
}: {
  figures: readonly AreaFigureFragment[];
  shown: AreaFigureFragment;
  look: string;
  level: string;
  levels: ReturnType<typeof levelsBelow>;
}) {
  const say = useSay();
  const term = useTerm();
  return (
    <div className="board-search">
      <div className="board-scroll">
        <Segmented
          aria-label={say('样式', 'Look')}
          value={look}
          onChange={(next) => restate({ look: next })}
          options={[
            { value: 'tiles', label: say('方块', 'Tiles') },
            { value: 'treemap', label: say('面积', 'Areas') },
            { value: 'table', label: say('热力表', 'Heat table') },
            { value: 'map', label: say('地图', 'Map') },
          ]}
        />
      </div>
      {look !== 'table' && (
        <Select
          aria-label={say('指标', 'Figure')}
          value={shown.code}
          onChange={(code) => restate({ shown: code })}
          popupMatchSelectWidth={false}
          style={{ minWidth: 200 }}
          options={figures.map(({ code, title, owner }) => ({
            value: code,
            label: `${term('Department', owner)} · ${title}`,
          }))}
        />
      )}
      {levels.length > 1 && (
        <Segmented
          aria-label={say('级别', 'Level')}
          value={level}
          onChange={(next) => restate({ level: next })}
          options={levels.map((one) => ({ value: one as string, label: term('AreaLevel', one) }))}
        />
      )}
    </div>
  );
}
