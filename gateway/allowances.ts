import type { Viewer } from '../schema/access/viewer.ts';
import { BoundedMap } from './bounded-map.ts';
import type { HubDatabase } from './hub-database/open.ts';
import { Refusal } from './request-errors.ts';

/** What a person may use up in a while (用量). */
export const BUCKETS = ['CHILDREN_DISCLOSED', 'NATIONAL_ID_LOOKUPS', 'FIND_CHILD_LOOKUPS', 'OPERATIONS'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** How much of a bucket in how many seconds; systems may have another limit than people. */
export interface BucketRule {
  limit: number;
  systemLimit: number;
  seconds: number;
}

export type BucketRules = Readonly<Record<Bucket, BucketRule>>;

/** Whether there was enough left. */
export type Spending = { ok: true } | { ok: false; retryAfterSeconds: number };

/** A part of an allowance that this gateway has taken out already and hands out by itself. */
interface Advance {
  left: number;
  until: number;
  /** Who asks the database waits for those before: what they bring may be enough for all. */
  turn: Promise<unknown>;
}

const FAILED_SIGN_INS = { limit: 20, seconds: 15 * 60 };

/** Counters need not survive a power failure: the commit does not wait for the disk. */
const TAKE = `insert into allowance_spent as held (bucket, subject, spent, ends_at)
  select $1, $2, $3, now() + $5 * interval '1 second' where set_config('synchronous_commit', 'off', true) = 'off' and $3 <= $4::bigint
  on conflict (bucket, subject) do update set
    spent = case when held.ends_at <= now() then excluded.spent else held.spent + excluded.spent end,
    ends_at = case when held.ends_at <= now() then excluded.ends_at else held.ends_at end
  where case when held.ends_at <= now() then 0 else held.spent end + excluded.spent <= $4
  returning extract(epoch from ends_at - now())::float8 as seconds`;
const LEFT = `select extract(epoch from ends_at - now())::float8 as seconds, spent::float8 as spent
  from allowance_spent where bucket = $1 and subject = $2 and ends_at > now()`;

/**
 * The allowances of all persons, shared by all gateways through the hub database: two gateways together never hand out
 * more than the limit. A gateway takes a fiftieth of a limit in advance, so that few operations ask the database; what
 * it has in hand when it stops is lost to the person for the rest of the period. What is refused is not counted.
 */
export class Allowances {
  readonly #database: HubDatabase;
  readonly #rules: BucketRules;
  readonly #advances = new BoundedMap<string, Advance>(10_000);

  constructor(database: HubDatabase, rules: BucketRules) {
    this.#database = database;
    this.#rules = rules;
  }

  /** Takes an amount out of a person's allowance, all or nothing; the period begins with the first spending. */
  async spend(viewer: Pick<Viewer, 'id' | 'role'>, bucket: Bucket, amount: number): Promise<Spending> {
    const inHand = this.#advances.getOrMake(`${bucket} ${viewer.id}`, noAdvance);
    if (amount <= 0 || spendInHand(inHand, amount)) return { ok: true };
    const spending = inHand.turn.then(() => this.#spendInTurn(viewer, bucket, amount, inHand));
    inHand.turn = spending.catch(() => undefined);
    return spending;
  }

  async #spendInTurn(
    { id, role }: Pick<Viewer, 'id' | 'role'>,
    bucket: Bucket,
    amount: number,
    inHand: Advance,
  ): Promise<Spending> {
    if (spendInHand(inHand, amount)) return { ok: true };
    const { limit: people, systemLimit, seconds } = this.#rules[bucket];
    const limit = role === 'SYSTEM' ? systemLimit : people;
    const advance = Math.floor(limit / 50) - 1;
    const take = (sum: number) => this.#take(bucket, id, sum, { limit, seconds });
    const secondsLeft = advance > 0 ? await take(amount + advance) : null;
    if (secondsLeft !== null) addToHand(inHand, advance, secondsLeft);
    if (secondsLeft !== null || (await take(amount)) !== null) return { ok: true };
    return { ok: false, retryAfterSeconds: Math.ceil((await this.#left(bucket, id))?.seconds ?? seconds) };
  }

  /** Counts a sign-in that failed against the address it came from. */
  async noteFailedSignIn(address: string): Promise<void> {
    await this.#take('FAILED_SIGN_INS', address, 1, FAILED_SIGN_INS);
  }

  /** Refuses an address from which 20 sign-ins failed within a quarter of an hour. */
  async assertMayTrySignIn(address: string): Promise<void> {
    const left = await this.#left('FAILED_SIGN_INS', address);
    if (left && left.spent >= FAILED_SIGN_INS.limit) throw rateLimited(left.seconds);
  }

  /** The seconds until the period ends; null: not enough left, and nothing taken. */
  async #take(bucket: string, subject: string, amount: number, { limit, seconds }: { limit: number; seconds: number }) {
    const values = [bucket, subject, amount, limit, seconds];
    const [row] = await this.#database.query<{ seconds: number }>({ name: 'allowance-take', text: TAKE, values });
    return row ? row.seconds : null;
  }

  async #left(bucket: string, subject: string): Promise<{ seconds: number; spent: number } | undefined> {
    const statement = { name: 'allowance-left', text: LEFT, values: [bucket, subject] };
    return (await this.#database.query<{ seconds: number; spent: number }>(statement))[0];
  }
}

function noAdvance(): Advance {
  return { left: 0, until: 0, turn: Promise.resolve() };
}

function spendInHand(advance: Advance, amount: number): boolean {
  if (advance.left < amount || advance.until < performance.now()) return false;
  advance.left -= amount;
  return true;
}

function addToHand(advance: Advance, amount: number, secondsLeft: number): void {
  advance.left = amount + (advance.until > performance.now() ? advance.left : 0);
  advance.until = performance.now() + secondsLeft * 1000;
}

/** The answer to whoever has used up an allowance. */
export function rateLimited(retryAfterSeconds: number): Refusal {
  const seconds = String(Math.max(1, Math.ceil(retryAfterSeconds)));
  return new Refusal('RATE_LIMITED', undefined, undefined, { 'retry-after': seconds });
}

/** Throws a `Refusal` (RATE_LIMITED) for whoever has asked as often as they may; else one question more is asked. */
export async function assertMayAsk(allowances: Pick<Allowances, 'spend'>, viewer: Viewer): Promise<void> {
  const spending = await allowances.spend(viewer, 'OPERATIONS', 1);
  if (!spending.ok) throw rateLimited(spending.retryAfterSeconds);
}
