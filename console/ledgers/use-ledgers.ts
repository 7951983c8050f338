import type { DepartmentLedgers, LedgerInfo } from './ledger-shapes.ts';
import { type Asked, useAsked } from './use-asked.ts';

/** The ledgers of all departments (台账目录). */
export function useLedgers(): Asked<{ departments: readonly DepartmentLedgers[] }> {
  return useAsked('/ledgers');
}

/** A ledger by `civil-affairs/children`, with its department; undefined until known, null when there is none. */
export function useLedger(named: string): {
  found: { of: DepartmentLedgers; ledger: LedgerInfo } | null | undefined;
  problem: string | undefined;
} {
  const { data, problem } = useLedgers();
  const [department, name] = named.split('/');
  const of = data?.departments.find((each) => each.department === department);
  const ledger = of?.ledgers.find((each) => each.name === name);
  return { found: data && (of && ledger ? { of, ledger } : null), problem };
}
