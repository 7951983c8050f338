/** A day of every year (`MM-DD`) as a sentence says it: 6 月 15 日. */
export function monthDay(day: string): string {
  return `${Number(day.slice(0, 2))} 月 ${Number(day.slice(3))} 日`;
}
