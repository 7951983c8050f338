import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { CareStandard } from '../entities/care-standard.ts';
import type { SetCareStandardInput } from '../schema.generated.ts';

/** 设定关爱频次标准: replaces the division's standard from a day on; the former one stays as history. */
export const setCareStandard: Act<SetCareStandardInput> = async (input, work) => {
  const { em } = work;
  const { kind, divisionCode, intervalMonths, from, source } = input;
  const former = await em.findOne(CareStandard, { kind, divisionCode, until: null });
  const divides = [1, 2, 3, 4, 6, 12].includes(intervalMonths);
  refuse(
    await knownDivision('divisionCode', divisionCode, em, ['PROVINCE', 'CITY', 'COUNTY']),
    saysSomething('source', source),
    divides ? null : problem('intervalMonths', '间隔只能是 1、2、3、4、6 或 12 个月。'),
    former && from <= former.from ? problem('from', '必须晚于现行标准的起始日期,请核对。') : null,
  );
  if (former) former.until = from;
  await em.flush();
  const standard = em.create(CareStandard, { kind, divisionCode, intervalMonths, from, ...recorded(work, source) });
  await em.flush();
  return standard.id;
};
