import { RECORD_DEPARTMENT } from '../../../schema/processing-record/roles.ts';
import type { SealingKey } from '../../../schema/processing-record/seal.ts';
import type { Department } from '../../department.ts';
import type { Log } from '../../log.ts';
import { type SealAlarm, sealAlarms } from './seal-alarms.ts';
import { codeOf, SealCosigning } from './seal-cosigning.ts';
import { type Lag, SealLag, UNCOSIGNED_MS } from './seal-lag.ts';
import { runSealRound, type SealRound } from './seal-round.ts';
import { SealSession } from './seal-session.ts';
import { countUncosigned } from './seal-store.ts';
import { oneAtATime, UnderWay } from './seal-turns.ts';

/** How a gateway seals. */
export interface SealerOptions {
  /** The record's database, as the role that seals (`RECORD_SEALER`). */
  databaseUrl: string;
  key: SealingKey;
  /** All departments as the gateway reaches them now, by folder name. */
  departments: () => ReadonlyMap<string, Department>;
  log: Log;
  everyMs?: number;
  now?: () => Date;
}

/** Seals the processing record (封印) as long as the gateway runs; of several gateways one at a time does. */
export interface Sealer {
  /** Seals what is there now and shows it to the departments; resolves when they have answered. Never rejects. */
  sealNow(): Promise<void>;
  lag(): Lag;
  /** Ends after the round that is under way; seals nothing more. */
  stop(): Promise<void>;
}

const EVERY_MS = 5_000;

/** Starts sealing, every five seconds when there are new links. Nothing needs to be reachable yet: it tries again every time. */
export function startSealer(options: SealerOptions): Sealer {
  const now = options.now ?? (() => new Date());
  const session = new SealSession(options.databaseUrl);
  const lag = new SealLag(now);
  let isStopped = false;
  const raise = sealAlarms(options.log, now);
  const alarm = (raised: SealAlarm) => {
    if (!isStopped) raise(raised);
  };
  const cosigning = new SealCosigning(session, alarm, now);
  const round: SealRound = { session, key: options.key, lag, alarm, now };
  const watch = { lag, alarm };
  const sealing = oneAtATime(() => guarded(watch, () => runSealRound(round)));
  const sealNow = async () => {
    await sealing();
    await guarded(watch, async () => {
      if (await session.leads()) await cosigning.show(witnesses(options.departments()));
      lag.uncosigned = await countUncosigned(session, new Date(now().getTime() - UNCOSIGNED_MS));
    });
    if (lag.isLate) alarm({ event: 'seal-lag', ...lag.current });
  };
  const underWay = new UnderWay();
  const timer = setInterval(() => void underWay.add(sealNow()), options.everyMs ?? EVERY_MS);
  return {
    sealNow: () => underWay.add(sealNow()),
    lag: () => lag.current,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      cosigning.stop();
      await underWay.ended();
      await session.close();
    },
  };
}

/** What fails is logged, and tried again in the next round. */
async function guarded({ lag, alarm }: Pick<SealRound, 'lag' | 'alarm'>, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    lag.failed();
    alarm({ event: 'seal-failed', code: codeOf(error) });
  }
}

/** The departments that witness: all but the one that shows the record. */
function witnesses(departments: ReadonlyMap<string, Department>): Department[] {
  return [...departments.values()].filter(({ name }) => name !== RECORD_DEPARTMENT);
}
