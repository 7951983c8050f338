import type { EntityManager } from '@mikro-orm/postgresql';

/** 个案编号: the number of the `place`th case that a county opened in a year, e.g. `GA-210421-2024-0007`. */
export function caseNumber(divisionCode: string, openedOn: string, place: number): string {
  return `${seriesOf(divisionCode, openedOn)}-${String(place).padStart(4, '0')}`;
}

/** The next number of a county and year, never one of an erased case; openings of a series wait for each other until they commit. */
export async function nextCaseNumber(em: EntityManager, divisionCode: string, openedOn: string): Promise<string> {
  const series = `${seriesOf(divisionCode, openedOn)}-`;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`service_case ${series}`]);
  const [last] = await em.execute<{ place: number | null }[]>(
    `select max(split_part(n.number, '-', 4)::int) as place from (select number from service_case
      union all select unnest(numbers) from erasure) n(number) where starts_with(n.number, ?)`,
    [series],
  );
  return caseNumber(divisionCode, openedOn, (last?.place ?? 0) + 1);
}

/** The county and year that a case is numbered in. */
export function seriesOf(divisionCode: string, openedOn: string): string {
  return `GA-${divisionCode.slice(0, 6)}-${openedOn.slice(0, 4)}`;
}
