import type { Act } from '../../act.ts';
import {
  found,
  knownDivision,
  notInFuture,
  notNegative,
  phoneNumber,
  problem,
  refuse,
  saysSomething,
} from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ChildDirector } from '../entities/child-director.ts';
import { ChildrensHome } from '../entities/childrens-home.ts';
import type { AppointChildDirectorInput } from '../schema.generated.ts';

/** 任命儿童主任 of a village; the sign-in account is given apart from it, by somebody else than the one who gets it. */
export const appointChildDirector: Act<AppointChildDirectorInput> = async (input, work) => {
  const { homeId, source, ...own } = input;
  const home = homeId ? await found('homeId', homeId, (id) => work.em.findOne(ChildrensHome, { id })) : null;
  refuse(
    saysSomething('name', input.name, 100),
    phoneNumber('phone', input.phone),
    notInFuture('assessmentPassedOn', input.assessmentPassedOn, work.today),
    notNegative('monthlyAllowanceYuan', input.monthlyAllowanceYuan),
    notInFuture('from', input.from, work.today),
    saysSomething('source', source),
    home && home.divisionCode !== input.divisionCode ? problem('homeId', '这所儿童之家不在该村,请重新选择。') : null,
  );
  refuse(await knownDivision('divisionCode', input.divisionCode, work.em, ['VILLAGE']));
  const director = work.em.create(ChildDirector, { ...own, home, ...recorded(work, source) });
  await work.em.flush();
  return director.id;
};
