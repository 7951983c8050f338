import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';

/** 登录账号: the account that a member of staff signs in with; none takes the account away. */
interface SignInInput {
  id: string;
  expectedVersion: number;
  signInId?: string | null | undefined;
}

interface Staff {
  id: number;
  version: number;
  signInId?: string | null;
  recordedBy: string;
  recordedOn: string;
}

/** 登记登录账号: from then on who signs in with it is on the roster of the children that this member of staff looks after. */
export function setSignIn(entity: { name: string; new (...given: never[]): Staff }): Act<SignInInput> {
  return async ({ id, expectedVersion, signInId }, work) => {
    const staff = await seen(work.em, entity, 'id', id, expectedVersion);
    refuse(
      saysSomething('signInId', signInId),
      signInId?.trim() === work.viewer.id ? problem('signInId', '不能登记自己的账号,请由其他工作人员办理。') : null,
    );
    const { recordedBy, recordedOn } = recorded(work);
    Object.assign(staff, { signInId: signInId?.trim() ?? null, recordedBy, recordedOn });
    await work.em.flush();
    return staff.id;
  };
}
