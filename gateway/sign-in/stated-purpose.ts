import type { IncomingHttpHeaders } from 'node:http';
import { PURPOSE_RULES } from '../../schema/access/role-rules.ts';
import { PURPOSES, type Purpose } from '../../schema/access/viewer.ts';
import { Refusal } from '../request-errors.ts';

/** `GA-210421-2024-0007` (个案), `JJ-2026-0012` (紧急查阅): two letters, then groups of digits or letters. */
const NUMBER = /^[A-Z]{2}(-[0-9A-Z]{1,16}){1,4}$/;

const ALLOWED = PURPOSES.map((purpose) => `${purpose}(${PURPOSE_RULES[purpose].term})`).join('、');

/** The purpose that a request states (`x-hub-purpose`); an unknown one is refused with the list. */
export function statedPurpose(headers: IncomingHttpHeaders): Purpose | null {
  const given = headers['x-hub-purpose'];
  if (given === undefined || given === '') return null;
  const purpose = PURPOSES.find((each) => each === given);
  if (!purpose) throw new Refusal('UNKNOWN_PURPOSE', `没有这个使用目的。x-hub-purpose 可用:${ALLOWED}。`);
  return purpose;
}

/** The case, task or emergency number that a request states (`x-hub-case`). */
export function statedCase(headers: IncomingHttpHeaders): string | null {
  const given = headers['x-hub-case'];
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string' || !NUMBER.test(given)) throw new Refusal('BAD_CASE_NUMBER');
  return given;
}
