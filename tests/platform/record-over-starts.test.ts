import { expect, test, vi } from 'vitest';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { withClient } from '../../subgraphs/database.ts';
import { embeddedUrls } from '../../subgraphs/embedded-runtime-url.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { serverOf, until } from './data-dir.ts';
import { filledFolder } from './filled-folder.ts';
import { runHubProcess } from './hub-process.ts';
import { signedInOfficer } from './officer.ts';

// a whole hub is started three times
vi.setConfig({ testTimeout: 300_000 });

interface StoredLink {
  chain: string;
  seq: number;
  hash: string;
  kind: string;
  follows: Record<string, { seq: number; hash: string }> | null;
  /** The seal that took it up, and how many departments signed that. */
  seal: number | null;
  signatures: number;
}

/** The chains of a running hub's record, the oldest first. */
async function chainsOf(dataDir: string): Promise<StoredLink[][]> {
  const { migration } = embeddedUrls(dataDir, RECORD_DEPARTMENT);
  const text = `select l.chain, l.seq::int, l.hash, l.kind, l.body::jsonb->'detail'->'follows' as follows, r.number::int as seal,
      (select count(*)::int from seal_cosignature c where c.number = r.number) as signatures
    from record_link l left join sealed_range r on r.chain = l.chain and l.seq between r.first and r.last
    order by min(l.at) over (partition by l.chain), l.seq`;
  const { rows } = await withClient(migration, (client) => client.query<StoredLink>(text));
  return Object.values(Object.groupBy(rows, ({ chain }) => chain)) as StoredLink[][];
}

const kindsOf = (chain: StoredLink[] | undefined) => chain?.map(({ kind }) => kind);
const lastOf = (chain: StoredLink[] | undefined) => chain?.at(-1) as StoredLink;

test('each start opens a chain; a stop closes and seals it, after a kill the next start follows its last link', async () => {
  using folder = await filledFolder('record-over-starts');
  const witnesses = departmentNames().length - 1;
  const ask = '{ children(first: 2) { nodes { id name } } }';
  await using first = await runHubProcess(folder.path, { hasDemoSignIn: true });
  expect((await (await signedInOfficer(first.url, 'demo-county-officer', 'CHILD_CARE'))(ask)).data).toBeDefined();
  expect(await first.signal('SIGTERM')).toBe(0);

  await using second = await runHubProcess(folder.path, { hasDemoSignIn: true });
  const [closed, open] = await chainsOf(folder.path);
  expect(kindsOf(closed)).toEqual(['CHAIN_OPENED', 'SIGN_IN', 'READ', 'CHAIN_CLOSED']);
  expect(closed?.map(({ seal, signatures }) => [typeof seal, signatures])).toEqual(
    Array(4).fill(['number', witnesses]),
  );
  expect(open?.[0]).toMatchObject({ kind: 'CHAIN_OPENED', follows: {} });

  const officer = await signedInOfficer(second.url, 'demo-county-officer', 'CHILD_CARE');
  const asking = Promise.allSettled(Array.from({ length: 20 }, () => officer(ask)));
  await officer(ask);
  await second.signal('SIGKILL');
  const answered = (await asking).filter(({ status }) => status === 'fulfilled').length + 1;
  await until(() => serverOf(folder.path) === null);

  await using third = await runHubProcess(folder.path);
  const [, killed, next] = await chainsOf(folder.path);
  expect(kindsOf(killed)?.filter((kind) => kind === 'READ').length).toBeGreaterThanOrEqual(answered);
  expect(kindsOf(killed)).not.toContain('CHAIN_CLOSED');
  const { chain, seq, hash } = lastOf(killed);
  expect(next?.[0]).toMatchObject({ kind: 'CHAIN_OPENED', follows: { [chain]: { seq, hash } } });
  expect(await third.signal('SIGTERM')).toBe(0);
  expect(third.output() + second.output() + first.output()).not.toMatch(/chain-broken|seal-refused|failed/);
});
