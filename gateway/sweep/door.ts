import type { FastifyInstance } from 'fastify';
import { departmentCode } from '../../schema/access/viewer.ts';
import { answerOf } from '../exports/front-door.ts';
import { asOwn, sweepIdentity } from './own-identity.ts';
import type { AskAsJointMeeting } from './step.ts';

/** The area of what belongs to no place: the turn, the version. */
export const NOWHERE = '00';

/** Asks for an area, and tells which departments did not answer. */
export type AskFor = (area: string, unheard?: Set<string>) => AskAsJointMeeting;

/** The hub's front door for the sweep: everything is decided and recorded as for anybody who posts the operation. */
export function sweepDoor(app: Pick<FastifyInstance, 'inject'>): AskFor {
  return (area, unheard) =>
    async (query, variables = {}, purpose = 'VERIFICATION') => {
      const answer = await asOwn(sweepIdentity(area, purpose), () =>
        app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify({ query, variables }),
        }),
      );
      const { data, errors, masked, partly, departments: tookPart } = answerOf(answer);
      const departments = tookPart.map((each) => ({ ...each, department: departmentCode(each.department) }));
      for (const { department, status } of departments) if (status === 'UNAVAILABLE') unheard?.add(department);
      return { data, errors, departments, masked, partly };
    };
}
