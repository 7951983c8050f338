import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { demoOfficer } from '../demo-officer.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';

/** A demo hub that decides as the demo's joint meeting has, and what it writes down of one operation after the other. */
export interface RecordedHub extends AsyncDisposable {
  hub: TestHub;
  /** Asks, and gives the answer with all that was recorded of it. */
  ask(document: string, as: Partial<RequestIdentity>, variables?: Record<string, unknown>): Promise<Recorded>;
}

/** An answer and its records. */
export interface Recorded {
  answer: Answer;
  records: ProcessingRecord[];
}

/** The county officer of civil affairs, who may write queries of her own. */
export const countyOfficer = demoOfficer('demo-county-officer', 'CHILD_CARE');

/** Starts the hub; every record is taken with the operation that made it. */
export async function startRecordedHub(): Promise<RecordedHub> {
  const hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  return {
    hub,
    async ask(document, as, variables) {
      hub.recorder.taken();
      const answer = await hub.query(document, variables, as);
      return { answer, records: hub.recorder.taken() };
    },
    [Symbol.asyncDispose]: () => hub[Symbol.asyncDispose](),
  };
}
