import { isWithin } from '../schema/division-code.ts';
import type { Act } from './act.ts';
import { inOrder, knownDivision, notNegative, problem, refuse, saysSomething } from './check.ts';

/** What is asked for, as `input SetFigureTargetInput` says. */
interface SetFigureTarget {
  code: string;
  divisionCode: string;
  comparison: 'AT_LEAST' | 'AT_MOST';
  value: number;
  from: string;
  until?: string | null;
  source: string;
}

/** 设定指标目标: from a day on a figure is measured against another target in a division; the former one ends on that day. */
export const setFigureTarget: Act<SetFigureTarget> = async (input, { em, viewer }) => {
  const { code, divisionCode, comparison, value, from, until, source } = input;
  const [figure] = await em.execute<{ is_share: boolean }[]>(
    'select of_counter is not null as is_share from figure.definition where code = ? and variant_of is null',
    [code],
  );
  const [later] = await em.execute<{ on: string }[]>(
    'select valid_from::text as on from figure.target where figure = ? and division_code = ? and valid_from >= ? limit 1',
    [code, divisionCode, from],
  );
  refuse(
    figure ? null : problem('code', '没有这个指标,请从指标列表中选择。'),
    await knownDivision('divisionCode', divisionCode, em),
    isWithin(divisionCode, viewer.division)
      ? null
      : problem('divisionCode', '只能为本辖区设定目标,请选择辖区内的区划。'),
    notNegative('value', value),
    figure?.is_share && value > 1 ? problem('value', '占比的目标在 0 到 1 之间,例如 10% 填 0.1。') : null,
    inOrder('until', from, until),
    saysSomething('source', source),
    later ? problem('from', `必须晚于已设定的目标的起始日期(${later.on}),请核对。`) : null,
  );
  const place = [code, divisionCode];
  await em.execute(
    `update figure.target set valid_until = ? where figure = ? and division_code = ?
     and (valid_until is null or valid_until > ?)`,
    [from, ...place, from],
  );
  await em.execute(
    `insert into figure.target (figure, division_code, comparison, value, valid_from, valid_until, source)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [...place, comparison, value, from, until ?? null, source],
  );
  return divisionCode;
};
