import { addMonths, type PlainDate } from '../../../schema/plain-date.ts';
import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { DropoutBulletin } from '../entities/dropout-bulletin.ts';
import type { PublishDropoutBulletinInput } from '../schema.generated.ts';
import { countDropouts } from './parts/count-dropouts.ts';
import { firstOfMonth } from './parts/first-of-month.ts';

/** 发布控辍保学月度通报: the counts of a county at the end of a month that is over, kept as they were published (JS37). */
export const publishDropoutBulletin: Act<PublishDropoutBulletinInput> = async (input, work) => {
  const { em, today } = work;
  const nextMonth = addMonths(input.month as PlainDate, 1);
  refuse(
    firstOfMonth('month', input.month) ??
      (nextMonth > today ? problem('month', '这个月还没有结束,请在下月初发布通报。') : null),
    await knownDivision('divisionCode', input.divisionCode, em, ['COUNTY']),
  );
  const bulletin = em.create(DropoutBulletin, {
    divisionCode: input.divisionCode,
    month: input.month,
    publishedOn: today,
    ...(await countDropouts(work, input.divisionCode, input.month, nextMonth)),
    ...recorded(work, '控辍保学月度通报'),
  });
  await em.flush();
  return bulletin.id;
};
