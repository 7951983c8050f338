import { expect, test } from 'vitest';
import type { ExpiredSeals } from '../../gateway/processing-record/retention/retain-record.ts';
import {
  expiredSeals,
  journalsExpiredBefore,
  removeExpired,
} from '../../gateway/processing-record/retention/retain-record.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { withClient } from '../../subgraphs/database.ts';
import { ago, type OldRecord, oldRecord, YEARS_5 } from './old-record.ts';

/** Two seals whose period is over, one whose is not, and a link that nothing has sealed yet. */
async function threeSeals(): Promise<OldRecord> {
  const old = await oldRecord();
  await old.write('east', YEARS_5 + 30, 'CHAIN_OPENED');
  await old.write('east', YEARS_5 + 30);
  await old.write('west', YEARS_5 + 30, 'CHAIN_OPENED');
  await old.seal(YEARS_5 + 30);
  await old.write('east', YEARS_5 + 1);
  await old.seal(YEARS_5 + 1);
  await old.write('east', 100);
  await old.seal(100);
  await old.write('west', 99);
  return old;
}

const isRetention = (link: string) => link.startsWith('retention.');

/** What PostgreSQL answers to somebody who runs a statement: `null` when it lets them. */
function refusal(url: string, text: string): Promise<string | null> {
  return withClient(url, (client) =>
    client.query(text).then(
      () => null,
      (error: Error) => error.message,
    ),
  );
}

test('what was sealed more than five years ago goes, the rest and all seals stay, and the record says so', async () => {
  await using old = await threeSeals();
  const expired = (await expiredSeals(old.place.ownerUrl)) as ExpiredSeals;
  expect(expired).toEqual({
    firstSeal: 1,
    lastSeal: 2,
    size: 4,
    day: dayAt(new Date(ago(YEARS_5 + 1))),
    years: 5,
    document: '联席会议工作规则(处理记录保存期限)',
    sealedAt: expect.any(String),
  });
  expect(await removeExpired(old.place, expired)).toBe(4);
  const left = await old.links();
  expect(left.filter((link) => !isRetention(link))).toEqual(['east 3', 'west 1']);
  const said = await old.record.sql(
    "select kind, body::json->'detail' as detail from record_link where chain like 'retention.%'",
  );
  const { sealedAt: _, ...detail } = expired;
  expect(said).toEqual([
    { kind: 'CHAIN_OPENED', detail: expect.anything() },
    { kind: 'RETENTION', detail },
    { kind: 'CHAIN_CLOSED', detail: null },
  ]);
  expect(await old.record.sql('select number::int from seal order by number')).toEqual([
    { number: 1 },
    { number: 2 },
    { number: 3 },
  ]);
  expect(await expiredSeals(old.place.ownerUrl)).toBeNull();
  const before = await journalsExpiredBefore(old.place.ownerUrl);
  expect(before?.getTime()).toBe(Date.parse(expired.sealedAt) - 86_400_000);
});

test('an interrupted removal goes on at the next run', async () => {
  await using old = await threeSeals();
  const expired = (await expiredSeals(old.place.ownerUrl)) as ExpiredSeals;
  const said = await old.write('interrupted', 0, 'RETENTION', { lastSeal: 2 });
  await old.record.sql('select remove_expired_links(1, 1, $1, $2)', [said.chain, said.seq]);
  expect(await expiredSeals(old.place.ownerUrl)).toEqual({ ...expired, firstSeal: 2 });
  expect(await removeExpired(old.place, { ...expired, firstSeal: 2 })).toBe(1);
  expect((await old.links()).filter((link) => !isRetention(link))).toEqual(['east 3', 'interrupted 0', 'west 1']);
});

test('a longer period that has been set keeps records longer', async () => {
  await using old = await threeSeals();
  await old.record.sql('update retention_setting set years = 10');
  expect(await expiredSeals(old.place.ownerUrl)).toBeNull();
});

test('the function removes nothing younger, nothing out of turn and nothing that no record speaks of', async () => {
  await using old = await threeSeals();
  const said = await old.write('forger', 0, 'RETENTION', { lastSeal: 3 });
  const untold = await old.write('forger', 0, 'READ');
  const owner = old.place.ownerUrl;
  const before = await old.links();
  expect(await refusal(owner, `select remove_expired_links(1, 3, 'forger', ${said.seq})`)).toBe(
    'seals 1 to 3 are not all older than the retention period',
  );
  expect(await refusal(owner, `select remove_expired_links(1, 4, 'forger', ${said.seq})`)).toMatch(/^seals 1 to 4/);
  expect(await refusal(owner, `select remove_expired_links(1, 2, 'forger', ${untold.seq})`)).toBe(
    'no record says that links of seals up to 2 are removed',
  );
  await old.record.sql('update retention_setting set "until" = "from" + 1');
  expect(await refusal(owner, `select remove_expired_links(1, 2, 'forger', ${said.seq})`)).toBe(
    'no retention period is in force',
  );
  expect(await old.links()).toEqual(before);
});

test('a young link under an old date of sealing is not removed', async () => {
  await using old = await oldRecord();
  await old.write('east', 10);
  await old.seal(YEARS_5 + 1);
  const said = await old.write('east', 0, 'RETENTION', { lastSeal: 1 });
  expect(await refusal(old.place.ownerUrl, `select remove_expired_links(1, 1, 'east', ${said.seq})`)).toBe(
    'links of seals 1 to 1 are younger than the retention period',
  );
});

test('nobody but the owner may call it, and nobody, the owner included, deletes without it', async () => {
  await using old = await threeSeals();
  const { runtime, writer, sealer, migration } = old.record;
  const call = "select remove_expired_links(1, 1, 'east', 0)";
  for (const url of [runtime, writer, sealer] as string[])
    expect(await refusal(url, call)).toBe('permission denied for function remove_expired_links');
  for (const url of [runtime, writer, sealer] as string[])
    expect(await refusal(url, 'delete from record_link')).toBe('permission denied for table record_link');
  expect(await refusal(migration, 'delete from record_link')).toBe(
    'the processing record is neither changed nor removed',
  );
  expect(await refusal(migration, 'delete from seal')).toBe('the processing record is neither changed nor removed');
});
