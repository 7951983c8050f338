import { memo } from 'react';
import { useSay } from '../language.ts';
import type { DashboardFigureLineFragment } from '../operations.generated.ts';
import { AreaBars } from './area-bars.tsx';
import { Definition, openFigure } from './definition.tsx';
import { FigureLink } from './figure-link.tsx';
import { FigureValue } from './figure-value.tsx';
import { partsText, targetText } from './figure-words.ts';
import { MetMark } from './met-mark.tsx';
import type { ShownPlace } from './place.ts';
import { ScrollBox } from './scroll-box.tsx';
import { Sparkline } from './sparkline.tsx';

/** Figures as a compact table (指标表): value, target, trend, the divisions below. */
export const FiguresTable = memo(function FiguresTable({
  figures,
  place,
  label,
}: {
  figures: readonly DashboardFigureLineFragment[];
  place: ShownPlace;
  label: string;
}) {
  const say = useSay();
  const names = new Map(place.below.map(({ code, name }) => [code, name ?? code]));
  return (
    <ScrollBox label={label}>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('指标', 'Figure')}</th>
            <th scope="col" className="board-right">
              {say('数值', 'Value')}
            </th>
            <th scope="col">{say('目标', 'Target')}</th>
            <th scope="col">{say('近 12 个月', '12 months')}</th>
            <th scope="col">{say('下级对照', 'Divisions below')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Line key={figure.code} figure={figure} division={place.code} nameOf={(code) => names.get(code) ?? code} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
});

function Line({
  figure,
  division,
  nameOf,
}: {
  figure: DashboardFigureLineFragment;
  division: string;
  nameOf(code: string): string;
}) {
  const { owner, code, title, unit, list, value, isWithheld, target, isTargetMet, trend, areas } = figure;
  const choice = { department: owner, code, division };
  return (
    <tr>
      <th scope="row">
        <button type="button" className="board-title" onClick={() => openFigure(figure)}>
          {title}
        </button>
        <Definition figure={figure} />
      </th>
      <td className="board-right">
        {isWithheld ? (
          <FigureValue figure={figure} />
        ) : (
          <FigureLink list={value === null ? null : list} title={title} choice={choice}>
            <FigureValue figure={figure} />
          </FigureLink>
        )}
        {!isWithheld && partsText(figure) !== '' && (
          <small className="board-quiet board-below">{partsText(figure)}</small>
        )}
      </td>
      <td>
        {target && (
          <span className="board-target">
            <span>{targetText(target, unit)}</span> <MetMark isMet={isTargetMet} />
          </span>
        )}
      </td>
      <td>
        <Sparkline trend={trend} unit={unit} />
      </td>
      <td>
        <AreaBars areas={areas} unit={unit} nameOf={nameOf} />
      </td>
    </tr>
  );
}
