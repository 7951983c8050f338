import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse } from '../../check.ts';
import { Undertaking } from '../entities/undertaking.ts';
import { EVERYWHERE } from '../numbers.ts';
import type { RecordUndertakingValuesInput, UndertakingValueInput } from '../schema.generated.ts';

const MOST = 200;

const UPSERT = `insert into undertaking_value (undertaking_id, division_code, value, numerator, denominator, as_of)
  values (?, ?, ?, ?, ?, ?)
  on conflict on constraint undertaking_value_once_a_day
  do update set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator
  returning id`;

/** 登记测算值: what the figures of undertakings came to; told twice for a day, the last one holds. Gives the last row. */
export const recordUndertakingValues: Act<RecordUndertakingValuesInput> = async ({ values }, { em }) => {
  refuse(values.length > 0 && values.length <= MOST ? null : problem('values', `请一次登记 1 到 ${MOST} 条测算值。`));
  const numbers = [...new Set(values.map(({ undertaking }) => undertaking))];
  const known = await em.find(Undertaking, { number: { $in: numbers } }, EVERYWHERE);
  const ids = new Map(known.map(({ number, id }) => [number, id]));
  const divisions = [...new Set(values.map(({ division }) => division))];
  refuse(
    numbers.every((number) => ids.has(number)) ? null : problem('values', '有的承诺编号不在台账中。'),
    ...(await Promise.all(divisions.map((division) => knownDivision('values', division, em)))),
  );
  let last = 0;
  for (const each of values) last = await upsert(each, ids.get(each.undertaking) as number, em);
  return last;
};

async function upsert(
  { division, value, numerator = null, denominator = null, asOf }: UndertakingValueInput,
  undertaking: number,
  em: Parameters<Act>[1]['em'],
): Promise<number> {
  const [row] = await em.execute<{ id: string }[]>(UPSERT, [
    undertaking,
    division,
    value,
    numerator,
    denominator,
    asOf,
  ]);
  return Number(row?.id);
}
