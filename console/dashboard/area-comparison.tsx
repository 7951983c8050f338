import { useMemo } from 'react';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { useWhere } from '../where.ts';
import { Chart } from './chart.tsx';
import { areasOption } from './chart-options.ts';
import { amountText, partsText } from './figure-words.ts';
import type { Step } from './place.ts';
import { Withheld } from './withheld.tsx';

interface Area {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isWithheld: boolean;
}

/** The divisions below beside each other (下级对照), as bars and as numbers, each leading to its own dashboard. */
export function AreaComparison({
  areas,
  unit,
  title,
  below,
}: {
  areas: readonly Area[];
  unit: string;
  title: string;
  below: readonly Step[];
}) {
  const say = useSay();
  const { state } = useWhere();
  const named = useMemo(
    () => areas.map((area) => ({ ...area, name: below.find(({ code }) => code === area.code)?.name ?? area.code })),
    [areas, below],
  );
  const option = useMemo(() => areasOption(named, unit), [named, unit]);
  if (areas.length === 0) return null;
  return (
    <>
      <h3>{say('下级对照', 'Divisions below')}</h3>
      <Chart
        option={option}
        label={say(`${title}下级对照，数值见下表`, `${title}: divisions below, numbers in the table`)}
        height={24 + areas.length * 26}
      />
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{say('区划', 'Division')}</th>
            <th scope="col" className="board-right">
              {say('数值', 'Value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map((area) => (
            <tr key={area.code}>
              <th scope="row">
                <Go to="/dashboard" state={{ ...state, division: area.code }}>
                  {area.name}
                </Go>
              </th>
              <td className="board-right">
                {area.isWithheld ? <Withheld /> : `${amountText(area.value, unit)}　${partsText(area)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
