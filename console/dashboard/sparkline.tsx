import { useSay } from '../language.ts';
import { amountWithUnit } from './figure-words.ts';
import { sparklinePath } from './sparkline-path.ts';

/** A trend as a small line (走势); says its first and last number to who cannot see it. */
export function Sparkline({
  trend,
  unit,
  width = 96,
  height = 24,
}: {
  trend: readonly { month: string; value: number | null }[];
  unit: string;
  width?: number;
  height?: number;
}) {
  const say = useSay();
  const path = sparklinePath(trend, width, height);
  const known = trend.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (path === '' || !first || !last) return <span className="board-quiet">—</span>;
  const told = say(
    `走势：${first.month} ${amountWithUnit(first.value, unit)}，${last.month} ${amountWithUnit(last.value, unit)}`,
    `Trend: ${first.month} ${amountWithUnit(first.value, unit)}, ${last.month} ${amountWithUnit(last.value, unit)}`,
  );
  return (
    <svg
      className="board-spark"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      width={width}
      height={height}
      role="img"
      aria-label={told}
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
