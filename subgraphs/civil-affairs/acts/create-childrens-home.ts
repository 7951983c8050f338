import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, positive, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import type { CreateChildrensHomeInput } from '../schema.generated.ts';
import { addHours, problemsOfHours } from './opening-hours.ts';

/** 新建儿童之家: one that does not meet the standard may be registered; the list of unmet criteria says so. */
export const createChildrensHome: Act<CreateChildrensHomeInput> = async (input, work) => {
  const { openingHours, functions, source, ...own } = input;
  refuse(
    saysSomething('name', input.name),
    saysSomething('address', input.address),
    saysSomething('source', source),
    positive('indoorAreaSquareMetres', input.indoorAreaSquareMetres),
    notInFuture('openedOn', input.openedOn, work.today),
    ...problemsOfHours(openingHours),
  );
  refuse(await knownDivision('divisionCode', input.divisionCode, work.em, ['VILLAGE']));
  const home = work.em.create(ChildrensHome, {
    ...own,
    functions: [...new Set(functions)],
    status: 'OPERATING',
    ...recorded(work, source),
  });
  addHours(home, openingHours, work, source);
  await work.em.flush();
  return home.id;
};
