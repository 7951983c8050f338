import type { OperationRequest } from '../request-form.ts';
import { documentHash } from './document-hash.ts';

/** What is recorded of a request's own words. */
export interface RequestFacts {
  name: string | null;
  document: string | null;
  /** Child ids that the request states anywhere, found or not. */
  asked: readonly string[];
}

export const NO_REQUEST: RequestFacts = { name: null, document: null, asked: [] };

const NAME = /^[_A-Za-z]\w{0,99}$/;
/** Fewer than a telephone number or an ID number has. */
const MOST_DIGITS = 7;
const CHILD_ID = /(?<![0-9A-Za-z-])(?:T-)?[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Za-z])/g;

/** What a request says by itself (请求要素): its text only as a hash, of its variables only child ids. */
export function requestFacts({ query, operationName, variables }: OperationRequest): RequestFacts {
  const stated = [query, variables ? JSON.stringify(variables) : ''].flatMap((text) => text.match(CHILD_ID) ?? []);
  return { name: recordedName(operationName), document: documentHash(query), asked: [...new Set(stated)] };
}

/** An operation's name as it may be recorded; null when it is none, or could hold a number of a person. */
export function recordedName(name: string | null | undefined): string | null {
  if (!name || !NAME.test(name)) return null;
  return name.replaceAll(/\D/g, '').length <= MOST_DIGITS ? name : null;
}
