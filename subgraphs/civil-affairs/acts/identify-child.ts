import { isProvisional } from '../../../schema/child-id.ts';
import { findNationalId } from '../../../schema/national-id.ts';
import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { identify } from '../../identify.ts';
import { RegisteredChild } from '../entities/registered-child.ts';
import { keptNumber } from '../national-id-column.ts';
import type { IdentifyChildInput } from '../schema.generated.ts';

const identifyRegistered = identify(RegisteredChild, keptNumber);

/** 确认身份: the number must agree with the birth day and sex on the register. */
export const identifyChild: Act<IdentifyChildInput> = async (input, work) => {
  const number = findNationalId(input.nationalId);
  const child = isProvisional(input.provisionalId)
    ? await work.em.findOne(RegisteredChild, { id: input.provisionalId })
    : null;
  if (number && child)
    refuse(
      child.agreesWith(number)
        ? null
        : problem('nationalId', '身份证号与台账登记的出生日期或性别不一致,请先核对证件。'),
    );
  return identifyRegistered(input, work);
};
