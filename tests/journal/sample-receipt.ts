import { NOTHING_DISCLOSED } from '../../schema/processing-record/disclosure.ts';
import type { Receipt } from '../../schema/processing-record/record.ts';

/** A receipt as any department might give it; for tests whose departments keep no journal. */
export const sampleReceipt: Receipt = {
  chain: 'test-department.20260101t000000z.00000000',
  seq: 0,
  hash: '5'.repeat(64),
  kind: 'ANSWER',
  acts: [],
  actKind: null,
  disclosure: NOTHING_DISCLOSED,
};
