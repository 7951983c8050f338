import type { LedgerCommand, LedgerReply } from '../../subgraphs/ledger/door.ts';
import type { Department } from '../department.ts';
import type { LedgerTrace } from './ledger-trace.ts';

/** A department as its ledgers are reached (台账入口), in this process or over the network. */
export type LedgerDepartment = Pick<Department, 'name' | 'ledger'>;

/** Asks a department and follows what it vouches for. */
export async function askLedger(
  department: LedgerDepartment,
  command: LedgerCommand,
  { fetches, mark, session }: LedgerTrace,
): Promise<LedgerReply> {
  let reply: LedgerReply | undefined;
  await fetches.follow(department.name, async () => {
    const answer = await department.ledger({ command, operation: mark }, session);
    reply = answer;
    return { extensions: { receipts: answer.receipts }, lost: answer.lost ?? 0 };
  });
  return reply as LedgerReply;
}
