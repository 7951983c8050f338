import { noticesOf, type PartlyTold } from '../answer-notices.ts';
import { askHub } from '../ask-hub.ts';
import type { Operation } from '../operation.ts';
import type { Answer, DepartmentAnswer } from './answer.ts';

/** Asks the hub one of the console's operations, or performs one of its acts. Never rejects: what went wrong stands in `errors`. */
export async function ask<Data, Variables>(
  { name, text }: Operation<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const given = { query: text, variables: variables as Record<string, unknown>, operationName: name };
  const { data, errors = [], extensions = {} } = await askHub(given);
  return {
    data: (data ?? null) as Data | null,
    errors,
    notices: noticesOf(errors),
    masked: listOf<string>(extensions.masked),
    partly: listOf<PartlyTold>(extensions.partly),
    departments: listOf<DepartmentAnswer>(extensions.departments),
  };
}

function listOf<One>(value: unknown): readonly One[] {
  return Array.isArray(value) ? (value as One[]) : [];
}
