import type { Act } from '../../act.ts';
import { knownDivision, notInFuture, phoneNumber, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { realArea } from '../checks.ts';
import { WomenAndChildrensHome } from '../entities/women-and-childrens-home.ts';
import type { CreateWomenAndChildrensHomeInput } from '../schema.generated.ts';

/** 新建妇儿之家. */
export const createWomenAndChildrensHome: Act<CreateWomenAndChildrensHomeInput> = async (input, work) => {
  const { em, today } = work;
  refuse(
    saysSomething('name', input.name, 100),
    await knownDivision('divisionCode', input.divisionCode, em),
    saysSomething('address', input.address),
    realArea('areaSquareMetres', input.areaSquareMetres),
    saysSomething('keeperName', input.keeperName, 50),
    phoneNumber('phone', input.phone),
    notInFuture('openedOn', input.openedOn, today),
  );
  const home = em.create(WomenAndChildrensHome, { ...input, ...recorded(work) });
  await em.flush();
  return home.id;
};
