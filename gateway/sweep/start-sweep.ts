import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../log.ts';
import { sweepDoor } from './door.ts';
import { feedsOf } from './feeds.ts';
import type { SweepStep } from './step.ts';
import { steps } from './steps.ts';
import { SweepClock } from './sweep-clock.ts';
import { Sweeper, type SweepSettings } from './sweeper.ts';

/** Settings, and for trials steps and a clock of one's own. */
export interface SweepOptions extends Partial<SweepSettings> {
  steps?: readonly SweepStep[];
  now?: () => number;
}

const USUAL: SweepSettings = { everyMs: 2_000, idleMs: 25_000, nightlyHour: 2, turnSeconds: 60, areas: [] };

/** Begins to sweep (比对) behind a gateway that listens. */
export function startSweep(
  app: Pick<FastifyInstance, 'inject'>,
  schema: () => GraphQLSchema,
  { steps: given, now, ...settings }: SweepOptions,
  log: Log,
): SweepClock {
  const all = { ...USUAL, ...settings };
  const parts = { settings: all, ask: sweepDoor(app), feeds: () => feedsOf(schema()), steps: given ?? steps, log };
  const sweeper = new Sweeper({ ...parts, holder: randomUUID(), ...(now ? { now } : {}) });
  const clock = new SweepClock(sweeper, all, log);
  clock.start();
  return clock;
}
