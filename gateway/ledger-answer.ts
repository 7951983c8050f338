import { parseReceipts } from '../schema/processing-record/receipt.ts';
import { isRecorded, type LedgerReply, type LedgerRequest } from '../subgraphs/ledger/door.ts';
import { DepartmentUnavailable } from './department.ts';

/** Longest time for an answer about ledgers: files are large. */
export const LEDGER_SECONDS = 60;

/** A department's reply (台账回执核验): taken only with the receipts that it was written down under, unless it refuses or tells nothing. */
export function receiptedReply(department: string, { command }: LedgerRequest, reply: LedgerReply | null): LedgerReply {
  if (!reply) throw new DepartmentUnavailable(department, 'garbage');
  const receipts = parseReceipts(reply);
  const needsThem = reply.kind !== 'REFUSED' && isRecorded(command.command);
  if (!receipts && (needsThem || (reply.receipts ?? []).length > 0))
    throw new DepartmentUnavailable(department, 'garbage');
  return { ...reply, receipts: receipts ?? [] };
}
