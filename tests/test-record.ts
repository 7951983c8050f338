import { openHubRecord } from '../gateway/hub-record.ts';
import type { Log } from '../gateway/log.ts';
import { recordUrlsIn } from '../gateway/record-place.ts';
import type { RunningGateway } from '../gateway/start.ts';
import { RECORD_DEPARTMENT } from '../schema/processing-record/roles.ts';
import type { TestDatabase } from './databases.ts';
import { testSealing } from './test-sealing.ts';

const NEVER_MS = 2 ** 31 - 1;

/** Opens a gateway's real processing record (真实处理记录) over the fresh database of its department, sealed when the test says so. */
export async function openTestRecord(databases: Record<string, TestDatabase>, log: Log = () => {}) {
  const urls = recordUrlsIn(databases[RECORD_DEPARTMENT]);
  if (!urls) throw new Error(`A real record needs the department ${RECORD_DEPARTMENT}.`);
  const place = { urls, sealKey: testSealing.sealKey };
  const options = { gateway: 'test-gateway', log, durability: 'any', sealEveryMs: NEVER_MS } as const;
  const record = await openHubRecord(place, options);
  return {
    recorder: record.recorder,
    /** Lets the departments of a gateway witness. */
    sealWith: ({ gateway }: RunningGateway) => record.startSealing(() => gateway.departments),
    sealNow: () => record.sealNow(),
    close: () => record.close(),
  };
}
