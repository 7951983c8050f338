import { hash } from 'node:crypto';
import { DENIALS } from '../../schema/access/denials.ts';
import { isChildId } from '../../schema/child-id.ts';
import type { ProcessingKind, ProcessingRecord, ProcessingResult } from '../../schema/processing-record/record.ts';
import type { ImportInfo, LedgerReply } from '../../subgraphs/ledger/door.ts';
import { isObject } from '../department.ts';
import { mergedDisclosure, sorted } from '../processing-record/merged-disclosure.ts';
import { hasFailed } from '../processing-record/operation-outcome.ts';
import { caseTried } from '../processing-record/operation-record.ts';
import { recordBasis } from '../processing-record/record-basis.ts';
import { recordOf } from '../processing-record/record-of.ts';
import type { DepartmentStatus } from '../response-departments.ts';
import type { LedgerTrace } from './ledger-trace.ts';

/** What is recorded of a request to the ledgers (台账处理记录): of the file its SM3 and size, of the rows nothing. */
export function ledgerRecord(trace: LedgerTrace, milliseconds: number, now: Date): ProcessingRecord {
  const { session, fetches, reply, refusal } = trace;
  const { receipts } = fetches;
  const told = mergedDisclosure(
    receipts.map(({ department, receipt: { disclosure } }) => ({ department, disclosure })),
  );
  const result = resultOf(trace);
  return recordOf(trace.mark, {
    kind: kindOf(trace, result),
    at: now.toISOString(),
    name: trace.route,
    viewer: session.viewer,
    purpose: session.purpose,
    ground: session.ground,
    asked: sorted([...told.asked, ...childAskedFor(trace)]),
    groups: told.groups,
    rows: told.rows,
    denied: told.denied,
    departments: fetches.recorded(statusesOf(trace, now)),
    basis: recordBasis(session, fetches.departments, now),
    acts: sorted(receipts.flatMap(({ receipt }) => receipt.acts)),
    milliseconds: Math.round(milliseconds),
    result,
    code: refusal?.code ?? (reply?.kind === 'REFUSED' ? reply.code : null),
    detail: { ...caseTried(trace), ...detailOf(trace) },
  });
}

function resultOf({ refusal, reply, isDone }: LedgerTrace): ProcessingResult {
  if (refusal) return isDone ? 'PARTIAL' : hasFailed([refusal.code]) ? 'FAILED' : 'REFUSED';
  if (reply?.kind !== 'REFUSED') return 'OK';
  if (isDenial(reply)) return 'DENIED';
  if (reply.status >= 500) return 'FAILED';
  return reply.code === 'NOT_FOUND' ? 'NO_HIT' : 'REFUSED';
}

function kindOf({ isAct, name, fetches, session }: LedgerTrace, result: ProcessingResult): ProcessingKind {
  if (isAct && !fetches.isEmpty && result !== 'DENIED') return 'IMPORT';
  if (result === 'DENIED' || result === 'REFUSED') return 'DENY';
  if (isAct || name === 'CHILDREN') return 'IMPORT';
  return session.ground?.kind === 'BREAK_GLASS' ? 'BREAK_GLASS' : 'READ';
}

/** How the department that answered took part; one that did not is told by its missing receipts. */
function statusesOf({ fetches, reply }: LedgerTrace, now: Date): DepartmentStatus[] {
  if (!reply) return [];
  const status = reply.kind !== 'REFUSED' ? 'OK' : isDenial(reply) ? 'DENIED' : refusedStatus(reply.code);
  return fetches.departments.map((department) => ({ department, status, asOf: now.toISOString() }));
}

function refusedStatus(code: string): DepartmentStatus['status'] {
  return code === 'NOT_FOUND' ? 'NO_RECORD' : 'OK';
}

function isDenial(reply: LedgerReply): boolean {
  return reply.kind === 'REFUSED' && Object.hasOwn(DENIALS, reply.code);
}

/** The child that a steward names. */
function childAskedFor({ command }: LedgerTrace): string[] {
  const childId = command?.command === 'REVIEW' ? command.childId : null;
  return childId !== null && isChildId(childId) ? [childId] : [];
}

function detailOf({ name, command, reply }: LedgerTrace): Record<string, string | number> {
  const info = reply?.kind === 'JSON' && isImport(reply.json) ? reply.json : null;
  const file = command?.command === 'UPLOAD' ? command.file : reply?.kind === 'FILE' ? reply.bytes : null;
  const facts = {
    command: name,
    ledger: info?.ledger ?? (command && 'ledger' in command ? command.ledger : undefined),
    importId: info?.id ?? importIn(command),
    reviewId: command?.command === 'REVIEW' ? command.id : undefined,
    sm3: file ? hash('sm3', file, 'hex') : info?.sm3,
    bytes: file?.length,
    rows: info?.rows ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}

function importIn(command: LedgerTrace['command']): number | undefined {
  if (!command || command.command === 'REVIEW') return undefined;
  if ('importId' in command) return command.importId;
  return 'id' in command ? command.id : undefined;
}

function isImport(json: unknown): json is ImportInfo {
  return isObject(json) && typeof json.id === 'number' && typeof json.ledger === 'string' && 'sm3' in json;
}
