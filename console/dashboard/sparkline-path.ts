/** A point of a line: a month without a number breaks the line. */
export type Month = { readonly value: number | null };

/**
 * The line of a small chart as an SVG path, `width` by `height`: months without a number leave a gap, a month alone between gaps is
 * a short dash. Empty when there are fewer than two numbers.
 */
export function sparklinePath(trend: readonly Month[], width: number, height: number): string {
  const known = trend.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < 2) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => ((at / (trend.length - 1)) * width).toFixed(1);
  const y = (value: number) =>
    (most === least ? height / 2 : height - ((value - least) / (most - least)) * height).toFixed(1);
  let isDrawing = false;
  return trend
    .map(({ value }, at) => {
      if (value === null) {
        isDrawing = false;
        return '';
      }
      const step = isDrawing ? `L${x(at)} ${y(value)}` : `M${x(at)} ${y(value)}h0.1`;
      isDrawing = true;
      return step;
    })
    .join('');
}
