import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { useWhere } from '../../where.ts';
import { amountText } from '../figure-words.ts';
import { colourOf, type Place } from './map-options.ts';

/** Equal tiles, one a division, the highest first (方块图); each leads to the division's own dashboard. */
export function TileGrid({
  places,
  unit,
  range,
  title,
}: {
  places: readonly Place[];
  unit: string;
  range: readonly [number, number] | null;
  title: string;
}) {
  const say = useSay();
  const { state } = useWhere();
  const ordered = places.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
  return (
    <ul className="board-grid" aria-label={title}>
      {ordered.map(({ code, name, value, isWithheld }) => {
        const { ground, text } = colourOf(value, range);
        return (
          <li key={code}>
            <Go to="/dashboard" state={{ ...state, division: code }} style={{ background: ground, color: text }}>
              {name}
              {isWithheld ? (
                <span>{say('人数较少，不显示', 'small, withheld')}</span>
              ) : (
                <b>{amountText(value, unit)}</b>
              )}
            </Go>
          </li>
        );
      })}
    </ul>
  );
}
