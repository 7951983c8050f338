import type { Denied, SeenData } from './recorded.ts';

/** One operation about a child, as its guardian is told (知情报告的一条). */
export interface ReportEntry {
  readonly id: string;
  readonly at: string;
  readonly on: string;
  readonly kind: string;
  readonly department: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly ground: string | null;
  readonly agreements: readonly string[];
  readonly acts: readonly string[];
  readonly wasAsked: boolean;
  readonly result: string;
  readonly data: readonly SeenData[];
  readonly denied: readonly Denied[];
}

/** Each type of each department once; what was seen in the clear anywhere was seen in the clear. */
export function merged(all: readonly SeenData[]): SeenData[] {
  const byType = Map.groupBy(all, ({ department, type }) => `${department} ${type}`);
  return [...byType.values()].map((same) => {
    const byName = Map.groupBy(
      same.flatMap(({ fields }) => fields),
      ({ name }) => name,
    );
    const fields = [...byName.values()].map((fields) => ({
      ...(fields[0] as (typeof fields)[number]),
      isMasked: fields.every(({ isMasked }) => isMasked),
    }));
    return { ...(same[0] as SeenData), fields };
  });
}

/** Whether data about the child were seen; a report like this one holds none. */
export function hasSeenData({ data }: Pick<ReportEntry, 'data'>): boolean {
  return data.some(({ department }) => department !== 'PROCESSING_RECORD');
}

/** What one department did in the period. */
export interface DepartmentSummary {
  readonly department: string | null;
  readonly roles: readonly (string | null)[];
  readonly purposes: readonly (string | null)[];
  readonly times: number;
  /** How many of them told anything. */
  readonly seenTimes: number;
}

/** The departments that dealt with the child, the busiest first. */
export function summaryOf(entries: readonly ReportEntry[]): DepartmentSummary[] {
  const byDepartment = Map.groupBy(entries, ({ department }) => department);
  return [...byDepartment]
    .map(([department, own]) => ({
      department,
      roles: [...new Set(own.map(({ role }) => role))],
      purposes: [...new Set(own.map(({ purpose }) => purpose))],
      times: own.length,
      seenTimes: own.filter(hasSeenData).length,
    }))
    .sort((one, other) => other.times - one.times || String(one.department).localeCompare(String(other.department)));
}

/** The entries day by day, the latest first. */
export function byDay(entries: readonly ReportEntry[]): Array<readonly [day: string, entries: readonly ReportEntry[]]> {
  return [...Map.groupBy(entries, ({ on }) => on)].sort(([one], [other]) => (one < other ? 1 : -1));
}
