import type { Fetcher, FetcherReturnType } from '@graphiql/toolkit';
import { noticesOf, noticesOfPart, type PartlyTold } from '../answer-notices.ts';
import { askHub, type HubAnswer } from '../ask-hub.ts';
import type { HubRequest } from '../hub-request.ts';
import { type AnswerReport, beginAnswer, type DepartmentStatus } from './last-answer.ts';

/** Sends what the explorer asks to the hub it came from, and notes who answered, what is missing or masked, and how long it took. */
export const explorerFetcher: Fetcher = async (request): Promise<Awaited<FetcherReturnType>> => {
  const done = request.operationName === 'IntrospectionQuery' ? undefined : beginAnswer();
  const answer = await askHub(request);
  done?.(reportOf(request, answer));
  return answer as Awaited<FetcherReturnType>;
};

function reportOf(
  request: HubRequest,
  { data, errors, extensions: { departments, masked, partly } = {} }: HubAnswer,
): AnswerReport {
  return {
    request,
    data: data ?? null,
    departments: Array.isArray(departments) ? departments.filter(isStatus) : [],
    notices: noticesOf(errors),
    inPart: noticesOfPart(Array.isArray(partly) ? (partly as PartlyTold[]) : []),
    masked: Array.isArray(masked) ? masked.filter((one) => typeof one === 'string') : [],
  };
}

function isStatus(value: unknown): value is DepartmentStatus {
  return typeof value === 'object' && value !== null && 'department' in value && 'status' in value;
}
