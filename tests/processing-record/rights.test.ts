import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { TestDepartment } from '../hub.ts';
import { append, LAN, linked, recordOf, recordOfFile } from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

const SEAL = `insert into seal (number, body, hash, key_id, signature)
  values (2, '{"at":"2026-11-03T00:00:00.000Z","chains":{},"size":2}', 'h', 'k', 's')`;

/** Everything that anybody might try. */
const STATEMENTS: Record<string, string> = {
  'read links': 'select from record_link limit 1',
  'add a link': `insert into record_link (chain, seq, body, hash) values ('c', 9, '{"at":"2026-11-02T00:00:00.000Z"}', repeat('0', 64)) on conflict do nothing`,
  'choose what is searched by': `insert into record_link (chain, seq, body, hash, children) values ('c', 9, '{"at":"2026-11-02T00:00:00.000Z"}', repeat('0', 64), '{}')`,
  'change a link': `update record_link set body = '{}'`,
  'remove a link': 'delete from record_link',
  'empty the links': 'truncate record_link cascade',
  'read seals': 'select from seal, seal_cosignature limit 1',
  'add a seal': SEAL,
  'sign a seal': `insert into seal_cosignature (number, department, key_id, signature) values (1, 'education', 'k', 's') on conflict do nothing`,
  'change a seal': 'update seal set number = 3',
  'remove a seal': 'delete from seal_cosignature; delete from seal',
  'change a signature': `update seal_cosignature set signature = 'x'`,
  'say which links are sealed': `insert into sealed_range values ('c', 100, 100, 1)`,
  'change the period': 'update retention_setting set years = 6',
  'make a table': 'create table other (n int)',
  'take a trigger off': 'drop trigger record_link_stays on record_link',
};

const NOT_ALLOWED = ['42501', '428C9', '42P01'];

beforeAll(async () => {
  department = await opened();
  await append(department, linked([recordOf(), recordOf()]));
  await department.sql(
    `insert into seal (number, body, hash, key_id, signature) values (1, '{"at":"2026-11-02T00:00:00.000Z","chains":{},"size":2}', 'h', 'k', 's')`,
  );
  await department.sql(
    `insert into seal_cosignature (number, department, key_id, signature) values (1, 'education', 'k', 's')`,
  );
});

/** What a role can do of it all; nothing of it lasts. */
async function can(url: string | undefined): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const done: string[] = [];
  try {
    for (const [name, statement] of Object.entries(STATEMENTS)) {
      await client.query('begin');
      const error = await client.query(statement).then(
        () => null,
        (each: { code: string; message: string }) => each,
      );
      if (error && !NOT_ALLOWED.includes(error.code)) throw new Error(`${name}: ${error.message}`);
      if (!error) done.push(name);
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
  return done;
}

describe('what each role can do with the record', () => {
  test('gateways add links, and can do nothing else, not even read them', async () => {
    expect(await can(department.database.writer)).toEqual(['add a link']);
  });

  test('the sealer reads links, and adds seals and signatures', async () => {
    expect(await can(department.database.sealer)).toEqual(['read links', 'read seals', 'add a seal', 'sign a seal']);
  });

  test('the subgraph reads, and changes settings', async () => {
    expect(await can(department.database.runtime)).toEqual(['read links', 'read seals', 'change the period']);
  });

  test('even the owner changes and removes nothing that is there', async () => {
    const all = await can(department.database.migration);
    expect(all).toEqual([
      'read links',
      'add a link',
      'choose what is searched by',
      'read seals',
      'add a seal',
      'sign a seal',
      'say which links are sealed',
      'change the period',
      'make a table',
      'take a trigger off',
    ]);
  });

  test('what is searched by is what the body says, whatever is stated beside it', async () => {
    const body = canonicalJson(recordOf({ asked: [LAN] }));
    await department.sql(
      `insert into record_link (chain, seq, body, hash, kind, children) values ('c', 0, $1, repeat('0', 64), 'SIGN_IN', '{}')`,
      [body],
    );
    expect(await department.sql(`select kind, children from record_link where chain = 'c'`)).toEqual([
      { kind: 'READ', children: [LAN] },
    ]);
  });
});
