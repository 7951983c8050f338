import type { PlaceGapsQuery } from '../../operations.generated.ts';

type Found = NonNullable<NonNullable<NonNullable<PlaceGapsQuery['division']>['jointMeeting']>['villageCoverage']>;

/** The villages of a division that have none of a kind, most children in need of care first (没有覆盖的村). */
export interface Gaps {
  readonly totalCount: number;
  readonly villages: readonly Gap[];
  readonly measuredAt: string | null;
}

/** A village that has none. */
export interface Gap {
  readonly code: string;
  readonly name: string;
  readonly township: string;
  /** Children who live there and need care; null: few, or not for this viewer. */
  readonly needCount: number | null;
}

/** What the joint meeting's measurement says; null when it says nothing. */
export function gapsOf(data: PlaceGapsQuery | null): Gaps | null {
  const found = data?.division?.jointMeeting?.villageCoverage;
  return found ? { totalCount: found.totalCount, villages: found.nodes.map(gapOf), measuredAt: measured(found) } : null;
}

/** The villages without any that lie in a division. */
export function gapsIn(gaps: Gaps | null | undefined, code: string): readonly Gap[] {
  return (gaps?.villages ?? []).filter((village) => village.code.startsWith(code));
}

function gapOf({ divisionCode, division, needCount }: Found['nodes'][number]): Gap {
  return {
    code: divisionCode,
    name: division?.name ?? divisionCode,
    township: division?.parent?.name ?? '',
    needCount,
  };
}

function measured({ nodes }: Found): string | null {
  return nodes[0]?.measuredAt ?? null;
}
