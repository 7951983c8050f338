import pg from 'pg';
import { GENESIS, type Link, linkHash } from '../../schema/processing-record/chain.ts';
import type { JournalEntry } from '../../schema/processing-record/record.ts';
import type { TestDepartment } from '../hub.ts';

/** The lines of a department's journal, chain by chain. */
export async function linesOf({ sql }: Pick<TestDepartment, 'sql'>): Promise<Link[]> {
  const rows = await sql<{ chain: string; seq: string; body: string; hash: string }>(
    'select chain, seq, body, hash from journal.link order by chain, seq',
  );
  return rows.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }));
}

/** What the lines say, in their order; throws when one is not linked to the one before it. */
export async function entriesOf(department: Pick<TestDepartment, 'sql'>): Promise<JournalEntry[]> {
  const heads = new Map<string, Link>();
  return (await linesOf(department)).map((link) => {
    const before = heads.get(link.chain);
    const { chain, seq, body, hash } = link;
    if (seq !== (before ? before.seq + 1 : 0)) throw new Error(`${chain} jumps to ${seq}`);
    if (hash !== linkHash(before?.hash ?? GENESIS, chain, seq, body)) throw new Error(`${chain} ${seq} is not linked`);
    heads.set(chain, link);
    return JSON.parse(body) as JournalEntry;
  });
}

/** The entries that something adds to a department's journal. */
export async function added(
  department: Pick<TestDepartment, 'sql'>,
  does: () => Promise<unknown>,
): Promise<JournalEntry[]> {
  const before = (await linesOf(department)).length;
  await does();
  return (await entriesOf(department)).slice(before);
}

/** Holds a lock in a department's database until it is let go. */
export async function held(url: string, lock: string): Promise<AsyncDisposable & { letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(lock);
  let isOpen = true;
  const letGo = async () => {
    if (isOpen) await client.end();
    isOpen = false;
  };
  return { letGo, [Symbol.asyncDispose]: letGo };
}

/** Nobody can add a line while this lock is held. */
export const NO_LINES = 'lock table journal.link in access exclusive mode';

/** Lets go of a lock that kept lines out, and waits until the department answers again. */
export async function answersAgain({ subgraph }: Pick<TestDepartment, 'subgraph'>, lock: { letGo(): Promise<void> }) {
  await lock.letGo();
  await until(() =>
    subgraph.ready().then(
      () => true,
      () => false,
    ),
  );
}

const COMMIT = 721_900;

/** No harbour can be committed while this lock is held, once `commitsWait` was arranged. */
export const NO_COMMIT = `select pg_advisory_xact_lock(${COMMIT})`;

/** Arranges that whoever commits a harbour waits for a lock that the test may hold. */
export const COMMITS_WAIT = `
  create function commit_waits() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(${COMMIT}); return null; end $$;
  create constraint trigger commit_waits after insert on heart_harbour
    deferrable initially deferred for each row execute function commit_waits()`;

/** Waits until something holds, for at most five seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > 5_000) throw new Error('It has not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
