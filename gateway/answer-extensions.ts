import type { DenialCode } from '../schema/access/denials.ts';
import { type ToldInPart, WITHHELD_OF } from '../schema/access/told-in-part.ts';
import { OWN_DIVISION } from '../schema/access/verdict.ts';
import type { Session } from '../schema/access/viewer.ts';
import type { DecidedOperation } from './access/denied-fields.ts';
import type { ResponseDepartments } from './response-departments.ts';

/** A coordinate that is told of some rows only: the code of what keeps the others, and a sentence that says of whom and what to do. */
export interface PartlyTold extends Omit<ToldInPart, 'areas'> {
  areas?: readonly string[];
  /** The child of the case, where it is told of that one only. */
  childId?: string;
  code: DenialCode;
  message: string;
}

/**
 * What an answer says beside data and errors: how each department took part, which fields came masked (脱敏), and which are told of
 * some children only (部分提供).
 */
export function answerExtensions(
  statuses: ResponseDepartments,
  { masked, inPart }: DecidedOperation,
  session: Session,
): { extensions?: Record<string, unknown> } {
  const departments = statuses.list();
  const told = {
    ...(departments ? { departments } : {}),
    ...(masked.length ? { masked } : {}),
    ...(inPart.length ? { partly: inPart.map((part) => partlyTold(part, session)) } : {}),
  };
  return Object.keys(told).length > 0 ? { extensions: told } : {};
}

/** How a coordinate that is told in part is spoken of. */
export function partlyTold({ areas: told, ...part }: ToldInPart, { ground, viewer }: Session): PartlyTold {
  const areas = told?.map((area) => (area === OWN_DIVISION ? (viewer?.division ?? area) : area));
  const child = part.withheldOf === 'OTHER_CHILDREN' && ground ? { childId: ground.childId } : {};
  return { ...part, ...(areas ? { areas } : {}), ...child, ...WITHHELD_OF[part.withheldOf] };
}
