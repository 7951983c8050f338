import type { DenialCode } from '../../schema/access/denials.ts';
import type { ToldChildren } from '../access/disclosed-children.ts';
import type { Data } from '../department.ts';
import type { DecidedPlan } from '../plan-cache.ts';
import type { ResponseDepartments } from '../response-departments.ts';
import type { AnswerContent } from './answer-content.ts';
import type { OperationTrace } from './operation-trace.ts';

/** Notes what an operation asks for, and what of it is denied before anybody is asked. */
export function notePlan(trace: OperationTrace, { shape, operation, decided }: DecidedPlan, content: AnswerContent) {
  const denied = new Map<string, DenialCode>();
  for (const { coordinate, code } of decided.denied.values()) denied.set(coordinate, code);
  const roots = shape.forTypename(shape.declared.name)?.fields.filter(({ kind }) => kind === 'data') ?? [];
  const isMutation = operation.operation === 'mutation';
  trace.planned = {
    acts: isMutation ? [...new Set(roots.map(({ nodes }) => String(nodes[0]?.name.value)))] : [],
    isMutation,
    isSearch: content.isSearch(shape),
    denied,
    isAllDenied: roots.length > 0 && roots.every(({ isDenied }) => isDenied),
  };
}

/** Notes what the gateway's own answer tells, before it is known whether it may leave. */
export function noteTold(
  trace: OperationTrace,
  { shape }: DecidedPlan,
  content: AnswerContent,
  told: { data: Data | null; children: ToldChildren; statuses: ResponseDepartments },
): void {
  const { data, children, statuses } = told;
  trace.told = {
    children,
    foundNothing: content.foundNothing(shape, data),
    statuses: statuses.list() ?? [],
  };
}
