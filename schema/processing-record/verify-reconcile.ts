import type { ChainMap } from './verify-chains.ts';
import type { Findings } from './verify-finding.ts';
import type { LooseEntry } from './verify-journals.ts';

/** What explains a disclosure without a record (已说明的差异); counted, no finding. */
export interface Explained {
  /** The gateway recorded that answers of the department to this operation were lost. */
  lost: number;
  /** In flight when the gateway's process ended or was looked at: the answer never left. */
  inFlight: number;
  /** Asked without a gateway, where that is allowed. */
  direct: number;
  /** Written down while the record was being read. */
  later: number;
  /** So old that the record of it was removed in time. */
  expired: number;
}

/** What entries without a record are explained by. */
export interface Explanations {
  chains: ChainMap;
  closed: ReadonlySet<string>;
  /** `at` of the newest link of each chain. */
  lastAt: ReadonlyMap<string, string>;
  /** `<operation> <department>` of lost fetches. */
  lost: ReadonlySet<string>;
  /** Operations recorded at the end of chains. */
  operations: ReadonlySet<string>;
  /** When the record was read. */
  recordsAt: Date;
  isDirectAllowed: boolean;
  /** Entries of another time are no matter of this verification. */
  within: { from: Date; until: Date } | null;
  /** When the last seal was made whose links were removed in time; null: none were. */
  expiredAt: string | null;
}

/** How long before the end of its chain an operation may have begun that is not recorded. */
const IN_FLIGHT_WITHIN = 60_000;
/** How many operations a gateway can have in flight at most. */
const MOST_IN_FLIGHT = 1000;
/** Clocks of departments may be behind by so much. */
export const READING_SKEW = 5_000;

/** Explains journal entries without a record (对账), or finds them. */
export function explain(loose: readonly LooseEntry[], by: Explanations, findings: Findings): Explained {
  const explained: Explained = { lost: 0, inFlight: 0, direct: 0, later: 0, expired: 0 };
  const open = new Map<string, LooseEntry[]>();
  for (const entry of loose) {
    const { operation, department, at } = entry;
    if (by.within && !isWellWithin(at, by.within)) continue;
    const chain = operation?.slice(0, operation.lastIndexOf('#'));
    if (isExpired(at, chain, by)) explained.expired += 1;
    else if (operation === null || chain === undefined) {
      if (by.isDirectAllowed) explained.direct += 1;
      else findings.add('DIRECT', placeOfEntry(entry));
    } else if (by.lost.has(`${operation} ${department}`)) explained.lost += 1;
    else if (by.chains.get(chain) && !by.closed.has(chain) && !by.operations.has(operation)) {
      if (Date.parse(at) >= by.recordsAt.getTime() - READING_SKEW) explained.later += 1;
      else if (!open.get(chain)?.push(entry)) open.set(chain, [entry]);
    } else findings.add('ENTRY', placeOfEntry(entry));
  }
  for (const [chain, entries] of open) explained.inFlight += inFlight(chain, entries, by, findings);
  return explained;
}

/** Whether the record of an entry was removed in time; of a chain that is gone as a whole also what was in flight at its end. */
function isExpired(at: string, chain: string | undefined, { expiredAt, chains }: Explanations): boolean {
  if (expiredAt === null) return false;
  const isGone = chain !== undefined && !chains.get(chain);
  return Date.parse(at) <= Date.parse(expiredAt) + (isGone ? IN_FLIGHT_WITHIN : 0);
}

function isWellWithin(at: string, { from, until }: { from: Date; until: Date }): boolean {
  const time = Date.parse(at);
  return time > from.getTime() + IN_FLIGHT_WITHIN && time < until.getTime() - IN_FLIGHT_WITHIN;
}

/** Entries of operations that a chain without an end does not have: in flight when it broke off, unless it lived on after them. */
function inFlight(chain: string, entries: readonly LooseEntry[], by: Explanations, findings: Findings): number {
  const times = [...entries.map(({ at }) => at), by.lastAt.get(chain) ?? ''].map((at) => Date.parse(at) || 0);
  const end = times.reduce((one, other) => Math.max(one, other), 0);
  const isNear = ({ at }: LooseEntry) => Date.parse(at) >= end - IN_FLIGHT_WITHIN;
  const near = entries.filter(isNear);
  for (const entry of entries) if (!isNear(entry)) findings.add('ENTRY', placeOfEntry(entry));
  const operations = new Set(near.map(({ operation }) => operation));
  if (operations.size > MOST_IN_FLIGHT)
    findings.add('IN_FLIGHT', { chain, seq: (by.chains.get(chain)?.last ?? -1) + 1 });
  return near.length;
}

function placeOfEntry({ department, chain, seq }: LooseEntry) {
  return { department, chain, seq };
}
