const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai, without daylight saving time. */
const SHANGHAI_MS = 8 * HOUR_MS;

/** The last time that the clock in Shanghai struck an hour of the day (夜间全量比对的时刻). */
export function lastNight(now: number, hour: number): number {
  const sinceHour = now + SHANGHAI_MS - hour * HOUR_MS;
  return Math.floor(sinceHour / DAY_MS) * DAY_MS - SHANGHAI_MS + hour * HOUR_MS;
}
