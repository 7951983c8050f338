import type { PlainDate } from '../plain-date.ts';
import type { DepartmentCode, Purpose } from './viewer.ts';

/** A sharing agreement (共享授权): what a department lets another use, for what, where, until when. */
export interface Agreement {
  number: string;
  provider: DepartmentCode;
  consumer: DepartmentCode;
  purposes: readonly Purpose[];
  /** Coordinates: `Enrolment.grade`, or `Enrolment.*` for all fields of a type. */
  fields: readonly string[];
  /** Division codes whose subtrees it covers. */
  divisions: readonly string[];
  /** Values that have a mask are shared masked only. */
  isMasked: boolean;
  /** First day, and the day it ends (that day is no longer covered); null: open-ended. */
  from: PlainDate;
  until: PlainDate | null;
}

/** The policy in force (访问策略): what the joint meeting keeps and every gateway and department decides by. */
export interface Policy {
  /** Changes with every change of content. */
  version: string;
  /** Agreements that are neither suspended nor ended; `from`/`until` are judged by the day. */
  agreements: readonly Agreement[];
  /** Children whose records exist for their case roster only (封存). */
  sealedChildren: readonly string[];
  /** Counts of children below this are small cells. */
  smallCellBelow: number;
  /** Whether the copy is fresh enough to rely on its agreements. */
  isCurrent: boolean;
  /** When a gateway read its copy; departments judge its age again. */
  readAt?: Date;
}

/** Without any agreement, and nothing to rely on: what holds before a policy was ever read. */
export const NO_POLICY: Policy = {
  version: 'none',
  agreements: [],
  sealedChildren: [],
  smallCellBelow: 10,
  isCurrent: false,
};
