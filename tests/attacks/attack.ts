import { expect } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { DENIALS, type DenialCode } from '../../schema/access/denials.ts';
import { HUB_ERRORS, type HubErrorCode } from '../../schema/errors.ts';
import { asHeader } from '../test-sign-in.ts';
import type { TwoCounties } from './two-counties.ts';

/** What is sent: a document with its variables, or whatever else is posted to whatever address. */
export interface Sent {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Instead of a document. */
  body?: string;
  headers?: Record<string, string>;
  path?: string;
  method?: string;
}

/** What a client gets, as far as it may differ: no times, no reference numbers. */
export interface Outcome {
  status: number;
  data?: unknown;
  errors?: readonly { code: string; message: string }[];
}

/** One attempt at what the sender must not have, and the whole answer to it. */
export interface Attack {
  /** What the attacker tries, after the point of the list it belongs to. */
  name: string;
  by: Partial<RequestIdentity>;
  send: (ground: TwoCounties) => Sent;
  expected: Outcome | ((ground: TwoCounties) => Outcome);
}

/** A refusal of the request as a whole. */
export function refused(status: number, code: HubErrorCode, message: string = HUB_ERRORS[code]): Outcome {
  return { status, errors: [{ code, message }] };
}

/** An answer with explained denials: `[code, who owns it]` each. */
export function denied(data: unknown, ...denials: readonly [code: DenialCode, owner?: string][]): Outcome {
  const errors = denials.map(([code, owner = '']) => ({ code, message: DENIALS[code].replaceAll('{owner}', owner) }));
  return { status: 200, data, errors };
}

/** Wrong input, with the sentence about it. */
export function wrongInput(data: unknown, message: string): Outcome {
  return { status: 200, data, errors: [{ code: 'BAD_INPUT', message }] };
}

/** An answer without errors. */
export function answered(data: unknown): Outcome {
  return { status: 200, data };
}

/** Sends a request as somebody and gives the raw answer. */
export async function sendAs(
  ground: TwoCounties,
  by: Partial<RequestIdentity>,
  { query, variables, operationName, body, headers, path = '/graphql', method = 'POST' }: Sent,
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${ground.hub.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(by.viewer ? asHeader(by) : {}), ...headers },
    ...(method === 'GET' ? {} : { body: body ?? JSON.stringify({ query, variables, operationName }) }),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** Tries an attack: the whole answer is the expected one, and its text holds nothing personal and nothing of the works. */
export async function tryAttack(ground: TwoCounties, { by, send, expected }: Attack): Promise<void> {
  const sent = send(ground);
  const { status, text } = await sendAs(ground, by, sent);
  expect(outcomeOf(status, text)).toEqual(typeof expected === 'function' ? expected(ground) : expected);
  expectNothingPersonal(ground, text, sent);
}

/** What the attacker has sent may come back; nothing else of the children that are not theirs may. */
function expectNothingPersonal({ secrets }: TwoCounties, text: string, sent: Sent): void {
  const own = JSON.stringify(sent);
  expect(secrets.filter((secret) => text.includes(secret) && !own.includes(secret))).toEqual([]);
  expect(text).not.toMatch(/[1-9]\d{16}[\dX]/);
  expect(text).not.toMatch(/127\.0\.0\.1|postgres|\bselect .* from\b|node_modules|\bat \/|Did you mean|<html/i);
}

/** The part of an answer that may differ. */
export function outcomeOf(status: number, text: string): Outcome {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions: never }[] };
  const plain = errors?.map(({ message, extensions }) => ({ code: (extensions as { code: string }).code, message }));
  return { status, ...(data === undefined ? {} : { data }), ...(plain ? { errors: plain } : {}) };
}

/** The text of an answer without its times. */
export function timeless(text: string): string {
  return text.replaceAll(/"(asOf|reference)":"[^"]*"/g, '"$1":""');
}
