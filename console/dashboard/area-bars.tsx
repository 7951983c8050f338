import { useSay } from '../language.ts';
import { amountText } from './figure-words.ts';

/** A number of a division below. */
export interface AreaNumber {
  readonly code: string;
  readonly value: number | null;
  readonly isWithheld: boolean;
}

const SHOWN = 40;

/** The divisions below as small bars in their order (下级对照); a withheld number is a hollow dot, none a short line. */
export function AreaBars({
  areas,
  unit,
  nameOf,
}: {
  areas: readonly AreaNumber[];
  unit: string;
  nameOf(code: string): string;
}) {
  const say = useSay();
  if (areas.length === 0) return <span className="board-quiet">—</span>;
  const most = Math.max(...areas.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const told = areas
    .map(
      ({ code, value, isWithheld }) =>
        `${nameOf(code)} ${isWithheld ? say('不显示', 'withheld') : amountText(value, unit)}`,
    )
    .join('，');
  const bars = areas.slice(0, SHOWN);
  return (
    <svg
      className="board-bars"
      viewBox={`0 0 ${bars.length * 8} 24`}
      width={bars.length * 8}
      height="24"
      role="img"
      aria-label={told}
    >
      {bars.map(({ code, value, isWithheld }, at) => {
        if (isWithheld) return <circle key={code} cx={at * 8 + 3} cy="20" r="2.2" fill="none" stroke="currentColor" />;
        const height = value === null ? 1 : Math.max(1, (value / most) * 24);
        return <rect key={code} x={at * 8} y={24 - height} width="6" height={height} rx="1" fill="currentColor" />;
      })}
    </svg>
  );
}
