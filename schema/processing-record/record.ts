import type { DenialCode } from '../access/denials.ts';
import type { DepartmentCode, Ground, Purpose, Role } from '../access/viewer.ts';
import type { DisclosedGroup, Disclosure } from './disclosure.ts';

/** What a record is about (处理类型), as `enum ProcessingKind` names it. */
export const PROCESSING_KINDS = [
  'READ',
  'SEARCH',
  'AGGREGATE',
  'DENY',
  'WRITE',
  'IMPORT',
  'EXPORT',
  'BREAK_GLASS',
  'SIGN_IN',
  'POLICY',
  'RECORD_READ',
  'CHAIN_OPENED',
  'CHAIN_CLOSED',
  'WITHHELD',
  'ERASURE',
  'RETENTION',
] as const;
export type ProcessingKind = (typeof PROCESSING_KINDS)[number];

/** What an act is recorded as (业务操作的处理类型); an ordinary one is a WRITE. */
export const ACT_KINDS = ['WRITE', 'BREAK_GLASS', 'POLICY', 'ERASURE', 'IMPORT', 'EXPORT'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** How an operation ended: answered, answered without finding anything, answered in part, denied, refused as a whole, failed. */
export type ProcessingResult = 'OK' | 'NO_HIT' | 'PARTIAL' | 'DENIED' | 'REFUSED' | 'FAILED';

/** Who did it (处理人): never a name. */
export interface RecordedViewer {
  id: string;
  department: DepartmentCode;
  role: Role;
  division: string;
  assurance: 1 | 2 | 3;
}

/** The newest link of a chain that is known to be durable. */
export interface ChainHead {
  chain: string;
  seq: number;
  hash: string;
}

/** One operation of a gateway, as it names it to departments (操作编号): `<chain>#<number>`, and how far its chain was then. */
export interface OperationMark {
  operation: string;
  head: ChainHead | null;
}

/** What a department writes down before it answers (部门披露日志的一条). */
export interface JournalEntry extends Disclosure {
  kind: 'ANSWER' | 'ACT';
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  /** Null: asked without a gateway. */
  operation: string | null;
  /** The gateway's chain as it stood: what is cut off it later is found out here. */
  head: ChainHead | null;
  viewer: RecordedViewer | null;
  purpose: Purpose | null;
  ground: Ground | null;
  /** The acts, by mutation field, when the answer is to acts, or the act that is about to be committed. */
  acts: readonly string[];
  /** What the acts are recorded as. */
  actKind: ActKind | null;
}

/** A journal entry as the department vouches for it to the gateway: where it stands in the journal, and what it says. */
export interface Receipt {
  chain: string;
  seq: number;
  /** The link's hash: what the gateway's record and the department's journal are compared by. */
  hash: string;
  kind: JournalEntry['kind'];
  acts: readonly string[];
  actKind: ActKind | null;
  disclosure: Disclosure;
}

/** How a department took part in an operation. */
export interface RecordedDepartment {
  status: 'OK' | 'DENIED' | 'UNAVAILABLE' | 'NO_RECORD';
  /** Hashes of its receipts, in the order received. */
  receipts: readonly string[];
  /** Fetches to which no usable answer came: what it may have written down of them has no receipt here. */
  lost: number;
}

/** A processing record (处理记录): one operation, without values, names or ID numbers. Kept as canonical JSON. */
export interface ProcessingRecord {
  kind: ProcessingKind;
  /** ISO 8601, UTC, milliseconds: when it was written. */
  at: string;
  operation: string;
  /** The GraphQL operation's name, as far as it is one; the HTTP route of what is no GraphQL operation. */
  name: string | null;
  /** SM3 of the document without literal values, hexadecimal; null where there is none, or it is no GraphQL. */
  document: string | null;
  viewer: RecordedViewer | null;
  purpose: Purpose | null;
  ground: Ground | null;
  asked: readonly string[];
  groups: readonly (DisclosedGroup & { department: string })[];
  rows: Readonly<Record<string, number>>;
  denied: Readonly<Record<string, DenialCode>>;
  departments: Readonly<Record<string, RecordedDepartment>>;
  /** What it was decided by: version of the policy, and numbers of the agreements between the departments for the purpose. */
  basis: { policy: string; agreements: readonly string[] };
  acts: readonly string[];
  milliseconds: number;
  result: ProcessingResult;
  /** The code of the refusal or of the first error that was given; null when there was none. */
  code: string | null;
  /** What else is to be said: event, chains followed, record withheld, case number that opened nothing. Texts and numbers. */
  detail: Readonly<Record<string, unknown>> | null;
}
