import { readFileSync } from 'node:fs';
import { type RunningGateway, startGateway } from '../../gateway/start.ts';
import type { SweepOptions } from '../../gateway/sweep/start-sweep.ts';
import type { AskAsJointMeeting, SweepStep } from '../../gateway/sweep/step.ts';
import { departmentNames, openSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase, type TestDemo, testFieldKeys, testLinkageKey } from '../databases.ts';
import { interrupted } from '../interrupted-department.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { openPolicy } from '../sessions.ts';
import { testSignIn } from '../test-sign-in.ts';

export const VILLAGE = '210421101201';

/** How long to wait for a sweep: a long transaction of another test in the same cluster holds every feed back until it ends. */
export const IN_TIME = { timeout: 50_000, interval: 50 };
const DEPARTMENTS = departmentNames();
const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);

const DIVISIONS = `insert into known_division values ('21', 'PROVINCE'), ('2104', 'CITY'), ('210421', 'COUNTY'),
  ('210421101', 'TOWNSHIP'), ('${VILLAGE}', 'VILLAGE')`;

/** A step that remembers which children it was given, in the order it was given them. */
export class Noting implements SweepStep {
  readonly name = 'noting';
  readonly seen: string[] = [];
  /** What happens when it is given children, beside noting them. */
  also: (children: readonly string[], ask: AskAsJointMeeting) => Promise<void> = async () => undefined;

  async run(children: readonly string[], ask: AskAsJointMeeting): Promise<void> {
    this.seen.push(...children);
    await this.also(children, ask);
  }
}

/** Departments over fresh databases, and as many gateways in front of them as a test wants. */
export interface SweptHub extends AsyncDisposable {
  gateway(
    sweep: SweepOptions | 'off',
  ): Promise<RunningGateway & { log: Record<string, unknown>[]; recorder: MemoryRecorder }>;
  sql: (department: string, text: string) => Promise<Record<string, unknown>[]>;
  /** Makes a department answer nothing, or answer again. */
  down(department: string, isDown: boolean): void;
}

/** Opens the departments of a hub that is to be swept: empty, and sharing everything; or the demo county, under its agreements. */
export async function sweptHub(demo?: TestDemo): Promise<SweptHub> {
  const databases = await freshDatabases(DEPARTMENTS, demo);
  const opened: Record<string, Subgraph> = {};
  const down = new Set<string>();
  const gateways: RunningGateway[] = [];
  for (const name of DEPARTMENTS) {
    const { runtime: databaseUrl } = databases[name] as TestDatabase;
    const keys = { linkageKey: testLinkageKey, fieldKeys: testFieldKeys };
    opened[name] = await openSubgraph(name, { databaseUrl, ...keys, durability: 'any' });
    if (!demo) await (databases[name] as TestDatabase).sql(DIVISIONS);
  }
  const doors = Object.fromEntries(Object.entries(opened).map(([name, door]) => [name, interrupted(name, door, down)]));
  return {
    gateway: async (sweep) => {
      const log: Record<string, unknown>[] = [];
      const recorder = new MemoryRecorder();
      const gateway = await startGateway({
        supergraph: readFileSync(SUPERGRAPH, 'utf8'),
        isFrozen: true,
        subgraphs: doors,
        host: '127.0.0.1',
        port: 0,
        ...(demo ? {} : { policy: openPolicy(DEPARTMENTS) }),
        signIn: testSignIn,
        recorder,
        sweep,
        log: (entry) => log.push(entry),
      });
      gateways.push(gateway);
      return Object.assign(gateway, { log, recorder });
    },
    sql: (department, text) => (databases[department] as TestDatabase).sql(text),
    down: (department, isDown) => void (isDown ? down.add(department) : down.delete(department)),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await Promise.all(Object.values(opened).map((department) => department.close()));
      await Promise.all(Object.values(databases).map((database) => database.drop()));
    },
  };
}

/** A child of the Youth League's register, and one of the schools'. */
export const leagueChild = (id: string) =>
  `insert into league_child (id, name, division_code, source, recorded_by, recorded_on, updated_at)
   values ('${id}', '甲', '${VILLAGE}', '测试', '测试', current_date, now())`;
export const pupil = (id: string) =>
  `insert into pupil (id, name, sex, birth_date, division_code, source, recorded_by, recorded_on, updated_at)
   values ('${id}', '甲', 'MALE', '2015-01-01', '${VILLAGE}', '测试', '测试', current_date, now())`;
