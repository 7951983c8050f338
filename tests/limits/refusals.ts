import { HUB_ERRORS, type HubErrorCode } from '../../schema/errors.ts';
import { refusalText, send } from './front-door.ts';

/** The smallest operation. */
export const QUERY = '{"query":"{ __typename }"}';

/** The header of plain JSON. */
export const JSON_TYPE = { 'content-type': 'application/json' };

/** What a refusal consists of. */
export interface RefusedRequest {
  status: number;
  type: string | string[] | undefined;
  text: string;
}

/** What the front door answers to a request that it is to refuse. */
export async function refusal(port: number, options: Parameters<typeof send>[1]): Promise<RefusedRequest> {
  const { status, headers, text } = await send(port, options);
  return { status, type: headers['content-type'], text };
}

/** The refusal by a code, with its usual message. */
export function refused(status: number, code: HubErrorCode, message: string = HUB_ERRORS[code]): RefusedRequest {
  return { status, type: 'application/json; charset=utf-8', text: refusalText(code, message) };
}
