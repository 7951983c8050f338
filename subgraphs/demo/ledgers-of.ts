import type { Department } from '../department.ts';
import type { Ledger } from '../ledger.ts';

/** The ledgers that a department declares (部门台账), in the order in which a new county fills them in. */
export async function ledgersOf(department: string): Promise<readonly Ledger[]> {
  const { default: declared } = (await import(new URL(`../${department}/subgraph.ts`, import.meta.url).href)) as {
    default: Department;
  };
  return declared.ledgers ?? [];
}
