import { afterAll, beforeAll, expect, test } from 'vitest';
import { GENESIS, linkHash } from '../../schema/processing-record/chain.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';
import { asPreviewed, type Preview } from './erasing.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, record: 'database' });
});
afterAll(() => hub?.stop());

const steward = { viewer: stewardOf('womens-federation', { division: '21' }), purpose: 'CORRECTION' } as const;

const PROFILE = 'query profile($id: ID!) { child(id: $id) { id womensFederation { name isKeyFamily } } }';
const PREVIEW =
  'query preview($id: ID!) { guidedChildErasurePreview(childId: $id) { childId rowCount rows { term rowCount } obstacles } }';
const ERASE =
  'mutation erase($input: EraseGuidedChildInput!) { eraseGuidedChild(input: $input) { childId ground rowCount } }';
const REPORT =
  'query report($id: ID!) { child(id: $id) { processingRecord { disclosureCount disclosures { nodes { kind department role } } } } }';

/** A child that the federation is not working on, as its steward finds it. */
async function erasable(): Promise<Preview> {
  const ids = await hub.sql<{ id: string }>('womens-federation', 'select id from guided_child order by id limit 60');
  for (const { id } of ids) {
    const { data } = await hub.query(PREVIEW, { id }, steward);
    const preview = data.guidedChildErasurePreview as Preview | null;
    if (preview && preview.obstacles.length === 0) return preview;
  }
  throw new Error('Everybody is being worked on.');
}

interface Stored extends Record<string, unknown> {
  chain: string;
  seq: number;
  body: string;
  hash: string;
}

/** The links of a table, each with the hash that it must have. */
async function links(department: string, table: string): Promise<(Stored & { right: string })[]> {
  const rows = await hub.sql<Stored>(
    department,
    `select chain, seq::int as seq, body, hash from ${table} order by chain, seq`,
  );
  return rows.map((row, at) => {
    const before = rows[at - 1];
    const previous = before?.chain === row.chain ? before.hash : GENESIS;
    return { ...row, right: linkHash(previous, row.chain, row.seq, row.body) };
  });
}

test('a child erased in one department is gone there and known elsewhere; who read it before stays on record', async () => {
  const preview = await erasable();
  const { childId } = preview;
  const reading = { viewer: steward.viewer, purpose: 'VERIFICATION' } as const;
  expect((await hub.query(PROFILE, { id: childId }, reading)).data.child.womensFederation.name).toEqual(
    expect.any(String),
  );
  const input = asPreviewed(preview, { ground: 'RETENTION_ENDED', note: '保存期限届满' });
  const answer = await hub.query(ERASE, { input }, steward);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.eraseGuidedChild).toEqual({ childId, ground: 'RETENTION_ENDED', rowCount: preview.rowCount });
  expect((await hub.query(PROFILE, { id: childId }, reading)).data.child?.womensFederation ?? null).toBeNull();

  const records = (await links('processing-record', 'record_link')).map(
    ({ body }) => JSON.parse(body) as ProcessingRecord,
  );
  const [erasing] = records.filter(({ kind }) => kind === 'ERASURE');
  expect(erasing).toMatchObject({
    name: 'erase',
    acts: ['eraseGuidedChild'],
    asked: [childId],
    result: 'OK',
    viewer: { id: 'steward of womens-federation', department: 'WOMENS_FEDERATION', role: 'DATA_STEWARD' },
  });

  const report = await hub.query(REPORT, { id: childId }, reading);
  expect(report.errors).toBeUndefined();
  const { disclosures, disclosureCount } = report.data.child.processingRecord;
  expect(disclosureCount).toBe(disclosures.nodes.length);
  for (const kind of ['ERASURE', 'READ'])
    expect(disclosures.nodes).toContainEqual({ kind, department: 'WOMENS_FEDERATION', role: 'DATA_STEWARD' });
});

test('the record and the journal are whole afterwards: every link has its hash, and every receipt its line', async () => {
  const record = await links('processing-record', 'record_link');
  const journal = await links('womens-federation', 'journal.link');
  for (const all of [record, journal]) expect(all.filter(({ hash, right }) => hash !== right)).toEqual([]);
  const receipts = record.flatMap(
    ({ body }) => (JSON.parse(body) as ProcessingRecord).departments['womens-federation']?.receipts ?? [],
  );
  expect(receipts.toSorted()).toEqual(journal.map(({ hash }) => hash).toSorted());
});
