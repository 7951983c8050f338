import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { keptNumber, NATIONAL_ID } from '../../subgraphs/civil-affairs/national-id-column.ts';
import { withClient } from '../../subgraphs/database.ts';
import { FieldKeys } from '../../subgraphs/field-keys.ts';
import { keyringFile } from '../../subgraphs/keyring-source.ts';
import { aCounty, numberOf, type TestCounty, VILLAGE } from '../civil-affairs/county.ts';
import { testKeyring, testLinkageKey } from '../databases.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { projectRoot } from '../platform/project-files.ts';

/** Several batches of a rotation. */
const NUMBERS = Array.from({ length: 2_200 }, (_, at) =>
  numberOf(new Date(Date.UTC(2009, 0, 1 + (at % 1_100))).toISOString().slice(0, 10), Math.floor(at / 1_100) * 2 + 1),
) as NationalId[];
const CHILDREN = NUMBERS.map((number) => ({ number, id: childIdOf(testLinkageKey, number) }));

const folder = freshFolder('rotation');
const ringFile = join(folder.path, 'keys');
const ring = () => new FieldKeys(keyringFile(ringFile));
let county: TestCounty;

beforeAll(async () => {
  writeFileSync(ringFile, testKeyring);
  county = await aCounty({ fieldKeys: ring() });
  const keys = { linkageKey: testLinkageKey, fieldKeys: ring() };
  const kept = CHILDREN.map(({ number, id }) => keptNumber(number, id, keys));
  await county.sql(
    `insert into registered_child (id, national_id_sealed, national_id_index, name, sex, birth_date, division_code, resident_since, registered_on, source, recorded_by, recorded_on, updated_at)
     select id, envelope, index, '林晓轩', 'MALE', '2009-01-01', '${VILLAGE}', '2024-01-01', '2024-01-01', '台账', '测试', '2024-01-01', '2024-01-01'
     from unnest($1::text[], $2::text[], $3::text[]) as v(id, envelope, index)`,
    [CHILDREN.map(({ id }) => id), kept.map((each) => each.nationalIdSealed), kept.map((each) => each.nationalIdIndex)],
  );
});

afterAll(async () => {
  await county.stop();
  folder[Symbol.dispose]();
});

/** `npm run rotate-field-keys -- civil-affairs …` beside the running department. */
function startRotation(...more: string[]): ChildProcess {
  const { PATH } = process.env;
  const env = { PATH, DATABASE_URL: county.database.runtime, HUB_FIELD_KEYS_FILE: ringFile };
  return spawn(process.execPath, ['subgraphs/rotate-field-keys.ts', 'civil-affairs', ...more], {
    cwd: projectRoot,
    env,
  });
}

async function rotate(...more: string[]): Promise<string> {
  const rotation = startRotation(...more);
  let said = '';
  for (const stream of [rotation.stdout, rotation.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const [code] = await once(rotation, 'close');
  return `${code}: ${said}`;
}

/** How many envelopes each key has sealed. */
const sealedBy = async () =>
  Object.fromEntries(
    (
      await county.sql<{ key: string; n: number }>(
        "select split_part(national_id_sealed, '.', 2) as key, count(*)::int as n from registered_child where national_id_sealed is not null group by 1",
      )
    ).map(({ key, n }) => [key, n]),
  );

/** Reads numbers by id and by search until told to stop; gives how many answers were right and which were not. */
async function readUntil(stopped: () => boolean): Promise<{ right: number; wrong: unknown[] }> {
  const query =
    'query($id: ID!, $n: String!) { child(id: $id) { nationalId } childByNationalId(nationalId: $n) { id nationalId } }';
  const wrong: unknown[] = [];
  let right = 0;
  for (let at = 0; !stopped(); at += 37) {
    const { id, number } = CHILDREN[at % CHILDREN.length] as (typeof CHILDREN)[number];
    const answer = await county.execute(query, { id, n: number });
    const expected = { child: { nationalId: number }, childByNationalId: { id, nationalId: number } };
    if (JSON.stringify(answer.data) === JSON.stringify(expected) && !answer.errors) right += 1;
    else wrong.push(answer);
  }
  return { right, wrong };
}

/** Registers, identifies and updates children until told to stop; gives the problems it met and how many it identified. */
async function actUntil(stopped: () => boolean): Promise<{ identified: number; problems: unknown[] }> {
  const problems: unknown[] = [];
  let identified = 0;
  for (let place = 1; !stopped() && place < 900; place += 2) {
    const person = { name: '何小雨', sex: 'MALE', birthDate: '2016-03-08', divisionCode: VILLAGE };
    const { payload } = await county.act('registerChild', person);
    const nationalId = numberOf('2016-03-08', place);
    const outcome = await county.act(
      'identifyChild',
      { provisionalId: payload.id, nationalId },
      'id civilAffairs { version }',
    );
    const { id, civilAffairs } = outcome.payload ?? {};
    const updated = await county.act(
      'updateChild',
      { id, expectedVersion: civilAffairs?.version, hobbies: '画画' },
      'nationalId',
    );
    if (updated.payload?.nationalId === nationalId) identified += 1;
    else problems.push(outcome, updated);
  }
  return { identified, problems };
}

test('keys are rotated while people read and register: no read fails, no act fails, nothing stays under the old key', async () => {
  let isOver = false;
  const stopped = () => isOver;
  const working = Promise.all([readUntil(stopped), readUntil(stopped), actUntil(stopped)]);
  await sleep(300);
  const said = await rotate('--new-key');
  isOver = true;
  const [one, other, acts] = await working;
  const [fresh] = ring().ids;
  expect(said).toMatch(new RegExp(`^0: 已用密钥 ${fresh} 重新加密 \\d+ 条。\n旧密钥 test 已不再使用`));
  expect([one.wrong, other.wrong, acts.problems]).toEqual([[], [], []]);
  expect(Math.min(one.right, other.right, acts.identified)).toBeGreaterThan(3);
  expect(await sealedBy()).toEqual({ [fresh as string]: CHILDREN.length + acts.identified });
});

test('a rotation changes neither versions nor dates of the records', async () => {
  const changed =
    "select count(*)::int as n from registered_child where name = '林晓轩' and (version <> 1 or updated_at <> '2024-01-01')";
  expect(await county.sql(changed)).toEqual([{ n: 0 }]);
});

test('when it is done the old key can be taken out of the ring, and a second run finds nothing to do', async () => {
  const [fresh] = readFileSync(ringFile, 'utf8').split('\n') as [string];
  writeFileSync(ringFile, fresh);
  expect(await rotate()).toBe(`0: 已用密钥 ${fresh.split(':')[0]} 重新加密 0 条。\n`);
  const rows = await county.sql<{ id: string; envelope: string }>(
    "select id, national_id_sealed as envelope from registered_child where name = '林晓轩'",
  );
  const numbers = new Map(CHILDREN.map(({ id, number }) => [id as string, number]));
  const keys = ring();
  for (const { id, envelope } of rows) expect(keys.open(envelope, NATIONAL_ID, id)).toBe(numbers.get(id));
});

test('a rotation that was killed half-way is simply run again', async () => {
  const before = ring().currentId;
  await withClient(county.database.runtime, async (holder) => {
    await holder.query('begin');
    await holder.query('select from registered_child where id = (select max(id) from registered_child) for update');
    const rotation = startRotation('--new-key');
    while (((await sealedBy())[before] ?? 0) > 1_000) await sleep(50);
    rotation.kill('SIGKILL');
    await once(rotation, 'close');
    // Its last statement waits for the row in PostgreSQL, which outlives the killed process and would still carry it out.
    const blocked = 'pg_backend_pid() = any(pg_blocking_pids(pid))';
    await holder.query(`select pg_terminate_backend(pid, 10000) from pg_stat_activity where ${blocked}`);
    await holder.query('rollback');
  });
  const fresh = ring().currentId;
  const { [before]: left, [fresh]: done } = await sealedBy();
  expect(Math.min(left ?? 0, done ?? 0)).toBeGreaterThan(0);
  expect(await rotate()).toContain(`0: 已用密钥 ${fresh} 重新加密`);
  expect(Object.keys(await sealedBy())).toEqual([fresh]);
});

test('what is asked wrongly is answered with what to do', async () => {
  const ask = async (args: string[], env: Record<string, string>) => {
    const run = spawn(process.execPath, ['subgraphs/rotate-field-keys.ts', ...args], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, HUB_DATA_DIR: folder.path, ...env },
    });
    let said = '';
    run.stderr.on('data', (chunk) => (said += chunk));
    const [code] = await once(run, 'close');
    return `${code}: ${said}`;
  };
  const DATABASE_URL = 'postgres://somebody:verysecret@127.0.0.1:1/nowhere';
  expect(
    await Promise.all([
      ask([], {}),
      ask(['education'], {}),
      ask(['civil-affairs'], {}),
      ask(['civil-affairs'], { DATABASE_URL }),
      ask(['civil-affairs', '--new-key'], { DATABASE_URL, HUB_FIELD_KEYS: testKeyring }),
      ask(['civil-affairs'], { DATABASE_URL, HUB_FIELD_KEYS: testKeyring }),
    ]),
  ).toEqual([
    expect.stringMatching(/^1: 用法/),
    '1: education 没有加密保存的字段,无需轮换。\n',
    expect.stringMatching(/^1: .*上没有正在运行的枢纽/),
    expect.stringMatching(/^1: 请设置环境变量 HUB_FIELD_KEYS/),
    expect.stringMatching(/^1: 密钥在环境变量 HUB_FIELD_KEYS 中/),
    '1: 密钥轮换未能完成(ECONNREFUSED),可再次运行。\n',
  ]);
});
