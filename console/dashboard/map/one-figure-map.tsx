import { useMemo } from 'react';
import { useSay } from '../../language.ts';
import type { AreaFigureFragment } from '../../operations.generated.ts';
import { goTo, useWhere } from '../../where.ts';
import { Chart } from '../chart.tsx';
import { ClientMap } from './client-map.tsx';
import { Legend } from './legend.tsx';
import { type Place, treemapOption } from './map-options.ts';
import type { KnownDivision } from './public-map.ts';
import { rangeOf } from './scale.ts';
import { TileGrid } from './tile-grid.tsx';

/** One figure in all divisions, as tiles, areas or on the client's map; its numbers always also as text. */
export function OneFigureMap({
  look,
  figure,
  divisions,
}: {
  look: string;
  figure: AreaFigureFragment;
  divisions: readonly KnownDivision[];
}) {
  const say = useSay();
  const { state } = useWhere();
  const { unit, title } = figure;
  const places = useMemo(() => {
    const names = new Map(divisions.map(({ code, name }) => [code, name]));
    return figure.areas.map((area): Place => ({ ...area, name: names.get(area.code) ?? area.code }));
  }, [figure, divisions]);
  const range = useMemo(() => rangeOf(places.map(({ value }) => value)), [places]);
  const option = useMemo(() => treemapOption(places, unit, range), [places, unit, range]);
  const open = (code: string) => goTo('/dashboard', { ...state, division: code });
  return (
    <>
      <Legend range={range} unit={unit} />
      {look === 'treemap' && (
        <>
          <p className="board-quiet">
            {say(
              '面积表示人数或总数，颜色表示数值；不显示的和为零的不画，见下面的方块。',
              'Areas show how many, colours the value; what is withheld or zero is not drawn, see the tiles below.',
            )}
          </p>
          <Chart
            option={option}
            label={say(`${title}：各区划的面积图，数值见下`, `${title} by division; numbers below`)}
            height={360}
            onPick={open}
          />
        </>
      )}
      {look === 'map' && (
        <ClientMap places={places} divisions={divisions} unit={unit} range={range} title={title} onPick={open} />
      )}
      <TileGrid places={places} unit={unit} range={range} title={title} />
    </>
  );
}
