import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import type { AreaFigureFragment } from '../../operations.generated.ts';
import { useWhere } from '../../where.ts';
import { openFigure } from '../definition.tsx';
import { amountText } from '../figure-words.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { colourOf } from './map-options.ts';
import type { KnownDivision } from './public-map.ts';
import { rangeOf } from './scale.ts';

/** Divisions by key figures (热力表); each column has a scale of its own, the deeper the more. */
export function HeatTable({
  figures,
  divisions,
}: {
  figures: readonly AreaFigureFragment[];
  divisions: readonly KnownDivision[];
}) {
  const say = useSay();
  const { state } = useWhere();
  const codes = [...new Set(figures.flatMap(({ areas }) => areas.map(({ code }) => code)))];
  const columns = figures.map((figure) => ({
    figure,
    range: rangeOf(figure.areas.map(({ value }) => value)),
    of: new Map(figure.areas.map((area) => [area.code, area])),
  }));
  return (
    <>
      <p className="board-quiet">
        {say(
          '每列单独着色，颜色越深数值越大；“＊”为人数较少，不显示。',
          'Each column has its own scale, the deeper the more; ＊ is withheld.',
        )}
      </p>
      <ScrollBox label={say('热力表', 'Heat table')}>
        <table className="board-table">
          <thead>
            <tr>
              <th scope="col">{say('区划', 'Division')}</th>
              {figures.map((figure) => (
                <th key={figure.code} scope="col" style={{ whiteSpace: 'normal', minWidth: 84 }}>
                  <button type="button" className="board-title" onClick={() => openFigure(figure)}>
                    {figure.title}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">
                  <Go to="/dashboard" state={{ ...state, division: code }}>
                    {divisions.find((one) => one.code === code)?.name ?? code}
                  </Go>
                </th>
                {columns.map(({ figure, range, of }) => {
                  const area = of.get(code);
                  const { ground, text } = colourOf(area?.value ?? null, range);
                  return (
                    <td key={figure.code} className="board-middle" style={{ background: ground, color: text }}>
                      {area?.isWithheld ? '＊' : amountText(area?.value, figure.unit)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
