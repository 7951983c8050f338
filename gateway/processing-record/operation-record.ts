import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { mergedDisclosure, sorted } from './merged-disclosure.ts';
import { kindOf, type OperationEnd, resultOf } from './operation-outcome.ts';
import type { OperationTrace } from './operation-trace.ts';
import { recordBasis } from './record-basis.ts';
import { recordOf } from './record-of.ts';

/** What is recorded of an operation (处理记录), from all that was followed of it. */
export function operationRecord(trace: OperationTrace, milliseconds: number, now: Date): ProcessingRecord {
  const { session, request, fetches, planned, refusal, answered } = trace;
  const { receipts } = fetches;
  const told = mergedDisclosure(
    receipts.map(({ department, receipt: { disclosure } }) => ({ department, disclosure })),
  );
  const groups = [...told.groups, ...undeclaredGroup(trace)];
  const end = endOf(trace);
  const result = resultOf(end);
  const kind = kindOf(result, end, {
    actKind: receipts.map(({ receipt }) => receipt.actKind).find((each) => each !== null) ?? null,
    isRecordRead: fetches.departments.includes(RECORD_DEPARTMENT),
    isBreakGlass: session.ground?.kind === 'BREAK_GLASS',
    toldOfChildren: groups.some(({ children }) => children.length > 0),
    isSearch: planned.isSearch || request.asked.length > 0 || told.asked.length > 0,
  });
  return recordOf(trace.mark, {
    kind,
    at: now.toISOString(),
    name: request.name,
    document: request.document,
    viewer: session.viewer,
    purpose: session.purpose,
    ground: session.ground,
    asked: sorted([...request.asked, ...told.asked]),
    groups,
    rows: told.rows,
    denied: { ...told.denied, ...Object.fromEntries(planned.denied) },
    departments: fetches.recorded(trace.told.statuses),
    basis: recordBasis(session, fetches.departments, now),
    acts: planned.acts,
    milliseconds: Math.round(milliseconds),
    result,
    code: refusal?.code ?? answered.errors[0] ?? null,
    detail: caseTried(trace),
  });
}

function endOf({ planned, fetches, told, answered, refusal, isDone }: OperationTrace): OperationEnd {
  return {
    isMutation: planned.isMutation,
    isAllDenied: planned.isAllDenied,
    wasSent: !fetches.isEmpty,
    isDone,
    refusal,
    errors: answered.errors,
    hasData: answered.hasData,
    foundNothing: told.foundNothing,
  };
}

/** As the departments number them; anything else could be a number of a person. */
const CASE_NUMBER = /^[A-Z]{2}-(\d{6}-)?\d{4}-\d{4,6}$/;

/** A number that was stated and opened nothing. */
export function caseTried({
  statedCase,
  session: { ground },
}: Pick<OperationTrace, 'statedCase' | 'session'>): ProcessingRecord['detail'] {
  return statedCase !== null && !ground && CASE_NUMBER.test(statedCase) ? { statedCase } : null;
}

/** Children whom no department declared are recorded all the same, without fields: by whom, nobody knows. */
function undeclaredGroup({ undeclared }: OperationTrace): ProcessingRecord['groups'] {
  return undeclared.length > 0 ? [{ department: 'gateway', children: undeclared, fields: {}, masked: {} }] : [];
}
