import type { Session } from '../schema/access/viewer.ts';
import type { Meter } from './access/meter.ts';
import type { RequestAccess } from './access/request-access.ts';
import type { OperationTrace } from './processing-record/operation-trace.ts';

/** What of a request's context the gateway reads. */
export interface GatewayContext {
  session?: Session;
  /** Absent where nothing is limited. */
  meter?: Meter | undefined;
  /** Absent where nothing is recorded. */
  trace?: OperationTrace | undefined;
}

/** For whom an operation runs, and what follows it. */
export interface Asker extends GatewayContext {
  session: Session;
  access: RequestAccess | null;
}
