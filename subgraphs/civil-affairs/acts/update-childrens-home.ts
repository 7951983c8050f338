import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { notBefore, notInFuture, positive, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import { HomeOpeningHours } from '../entities/home-opening-hours.ts';
import type { UpdateChildrensHomeInput } from '../schema.generated.ts';
import { filled, given } from './given.ts';
import { addHours, problemsOfHours } from './opening-hours.ts';

/** 修改儿童之家: what is not given stays; opening hours are replaced as a whole. */
export const updateChildrensHome: Act<UpdateChildrensHomeInput> = async (input, work) => {
  const { id, expectedVersion, openingHours, functions, address, closedOn, source, ...own } = input;
  const home = await seen(work.em, ChildrensHome, 'id', id, expectedVersion);
  refuse(...problems(input, home, work));
  work.em.assign(home, { ...filled(own), ...given({ address }), ...recorded(work, source) });
  if (functions) home.functions = [...new Set(functions)];
  if (input.status) home.closedOn = input.status === 'CLOSED' ? (closedOn ?? null) : null;
  if (openingHours) {
    work.em.remove(await work.em.find(HomeOpeningHours, { home }));
    addHours(home, openingHours, work, source);
    home.updatedAt = work.now;
  }
  await work.em.flush();
  return home.id;
};

function problems(input: UpdateChildrensHomeInput, home: ChildrensHome, { today }: Work): (FieldProblem | null)[] {
  const closes = input.status === 'CLOSED';
  return [
    saysSomething('name', input.name),
    saysSomething('address', input.address),
    saysSomething('source', input.source),
    positive('indoorAreaSquareMetres', input.indoorAreaSquareMetres),
    closes === Boolean(input.closedOn) ? null : problem('closedOn', '状态改为关闭时填写关闭日期,其他状态不填。'),
    notInFuture('closedOn', input.closedOn, today),
    notBefore('closedOn', input.closedOn, home.openedOn, '启用日期'),
    ...problemsOfHours(input.openingHours),
  ];
}
