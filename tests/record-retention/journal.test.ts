import { afterAll, beforeAll, expect, test } from 'vitest';
import { expiredLines, removeExpiredLines } from '../../gateway/processing-record/retention/retain-journal.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import { ago, type OldRecord, oldRecord, YEARS_5 } from './old-record.ts';

let old: OldRecord;
beforeAll(async () => {
  old = await oldRecord();
});
afterAll(() => old?.[Symbol.asyncDispose]());

/** A chain of the journal whose lines are dated so many days ago. */
async function chain(name: string, ...daysAgo: number[]): Promise<void> {
  let last: Link | null = null;
  for (const days of daysAgo) {
    last = nextLink(last, name, canonicalJson({ kind: 'ANSWER', at: ago(days) }));
    const { seq, body, hash } = last;
    await old.journal.sql('insert into journal.link (chain, seq, body, hash) values ($1, $2, $3, $4)', [
      name,
      seq,
      body,
      hash,
    ]);
  }
}

const lines = async () =>
  (
    await old.journal.sql("select chain, seq from journal.link where chain not like 'education.%' order by chain, seq")
  ).map(({ chain, seq }) => `${chain} ${seq}`);

const place = () => ({ department: 'education', ownerUrl: old.journal.migration, durability: 'any' as const });
const before = new Date(ago(YEARS_5));

test('old lines go from the beginning of their chains, a line after a younger one stays, and the journal says so', async () => {
  await chain('first', YEARS_5 + 20, YEARS_5 + 10);
  await chain('second', YEARS_5 + 5, 10, YEARS_5 + 4);
  await chain('third', 10);
  expect(await expiredLines(old.journal.migration, before)).toBe(3);
  expect(await removeExpiredLines(place(), before)).toBe(3);
  expect(await lines()).toEqual(['second 1', 'second 2', 'third 0']);
  const said = await old.journal.sql<{ body: string }>("select body from journal.link where chain like 'education.%'");
  expect(said.map(({ body }) => JSON.parse(body))).toEqual([
    expect.objectContaining({ kind: 'RETENTION', before: before.toISOString(), operation: null, groups: [] }),
  ]);
  expect(await removeExpiredLines(place(), before)).toBe(0);
});

test('nothing younger than three years goes, nothing that the journal does not speak of, and only by the owner', async () => {
  const [{ name } = { name: '' }] = await old.journal.sql<{ name: string }>(
    "select chain as name from journal.link where chain like 'education.%'",
  );
  const remove = (day: string) => old.journal.sql('select journal.remove_expired_links($1, $2, 0)', [day, name]);
  await expect(remove(ago(900))).rejects.toThrow('younger than three years');
  await expect(remove(ago(1_200))).rejects.toThrow('the journal does not say');
  await expect(old.journal.sql('delete from journal.link')).rejects.toThrow('neither changed nor removed');
  const { withClient } = await import('../../subgraphs/database.ts');
  const asRuntime = withClient(old.journal.runtime, (client) =>
    client.query('select journal.remove_expired_links($1, $2, 0)', [ago(YEARS_5), name]),
  );
  await expect(asRuntime).rejects.toThrow('permission denied for function remove_expired_links');
});
