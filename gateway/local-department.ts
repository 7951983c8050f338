import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import type { Subgraph } from '../subgraphs/subgraph.ts';
import { type Department, DepartmentUnavailable } from './department.ts';
import { foreignAnswer, receiptedAnswer } from './department-receipts.ts';
import { LEDGER_SECONDS, receiptedReply } from './ledger-answer.ts';
import { withTimeLimit } from './time-limit.ts';

/** The part of a subgraph's public door that the gateway uses. */
export type SubgraphDoor = Pick<
  Subgraph,
  'name' | 'execute' | 'ledger' | 'ready' | 'close' | 'ground' | 'policy' | 'witness'
>;

/**
 * A department in this process: no network, no JSON text, no grant; the session itself is handed over. Whoever opened it
 * closes it. A foreign one keeps no journal.
 */
export function localDepartment(name: string, door: SubgraphDoor, timeoutMs: number, isForeign = false): Department {
  const checked = isForeign ? foreignAnswer : receiptedAnswer;
  const late = () => new DepartmentUnavailable(name, 'timeout');
  const inTime = async <Answer>(ask: () => Promise<Answer>, within = timeoutMs): Promise<Answer> => {
    try {
      return await withTimeLimit(ask(), within, late);
    } catch (error) {
      if (error instanceof DepartmentUnavailable) throw error;
      throw new DepartmentUnavailable(name, reasonOf(error));
    }
  };
  return {
    name,
    fetch: ({ query, variables, session, operation }) =>
      inTime(async () =>
        checked(name, await door.execute({ query, variables, ...(operation && { operation }) }, session)),
      ),
    ledger: (request, session) =>
      inTime(async () => receiptedReply(name, request, await door.ledger(request, session)), LEDGER_SECONDS * 1000),
    ground: (number, session) => inTime(() => door.ground(number, session)),
    policy: () => inTime(() => door.policy()),
    witness: (request) => inTime(() => door.witness(request)),
    ready: () => withTimeLimit(door.ready(), timeoutMs, late),
    close: async () => undefined,
  };
}

function reasonOf(error: unknown): DepartmentUnavailable['reason'] {
  if (!(error instanceof NotJournaled)) return 'failure';
  return error.isDone ? 'journal-done' : 'journal';
}
