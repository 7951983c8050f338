import { createHash } from 'node:crypto';
import { type EntityManager, type MikroORM, OptimisticLockError } from '@mikro-orm/postgresql';
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { badInput, hubError } from '../schema/errors.ts';
import { dayAt, type PlainDate } from '../schema/plain-date.ts';
import { ActReceipt } from './act-receipt.ts';
import type { Department } from './department.ts';
import type { Reader, ReadingContext } from './reader.ts';
import type { ReadingKeys } from './reading.ts';

/** What an act works with: one transaction, the hub's day, and who is recorded as having done it. */
export interface Work {
  em: EntityManager;
  now: Date;
  today: PlainDate;
  recordedBy: string;
  /** The department's own source (来源), for what is written without naming a document. */
  source: string;
  keys: ReadingKeys;
}

/** A mutation (业务操作): checks its input, writes in one transaction, and returns the key of what the client reads back. */
// biome-ignore lint/suspicious/noExplicitAny: each act states its own input type, generated from the SDL.
export type Act<Input = any> = (input: Input, work: Work) => Promise<string | number>;

interface ActArguments {
  input: object;
  idempotencyKey?: string | null;
}

/** What every act of a department works with. */
type Standing = Pick<Work, 'keys' | 'source'>;

const TRIES = 3;

/** The mutation resolvers of a department: act, commit, then read the answer with the client's selection. */
export function actResolvers(
  department: Department,
  orm: MikroORM,
  keys: ReadingKeys,
  reader: () => Reader,
): Record<string, unknown> {
  const standing: Standing = { keys, source: department.source };
  const resolve =
    (name: string, act: Act) =>
    async (_: unknown, args: ActArguments, context: ReadingContext, info: GraphQLResolveInfo) => {
      const key = await perform(name, act, args, orm, standing).catch((error) => {
        throw explained(error, department);
      });
      return reader().byKey(context, getNamedType(info.returnType) as GraphQLObjectType, key, info);
    };
  return Object.fromEntries(Object.entries(department.acts).map(([name, act]) => [name, resolve(name, act)]));
}

async function perform(name: string, act: Act, args: ActArguments, orm: MikroORM, standing: Standing): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await orm.em
        .fork({ clear: true })
        .transactional((em) => once(name, act, args, em as EntityManager, standing));
    } catch (error) {
      if (attempt >= TRIES || !isTransient(error)) throw error;
    }
  }
}

/** Runs the act, or answers what the same request with the same idempotency key did before. */
async function once(
  name: string,
  act: Act,
  args: ActArguments,
  em: EntityManager,
  standing: Standing,
): Promise<string> {
  const { idempotencyKey } = args;
  const now = new Date();
  const work: Work = { em, now, today: dayAt(now), recordedBy: '未登录用户', ...standing };
  if (!idempotencyKey) return String(await act(args.input, work));
  if (idempotencyKey.length > 100)
    throw badInput({ field: 'idempotencyKey', message: '幂等键最长 100 个字符,请改用较短的键。' });
  const inputHash = createHash('sha256').update(JSON.stringify(args.input)).digest('hex');
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [idempotencyKey]);
  const receipt = await em.findOne(ActReceipt, { idempotencyKey });
  if (receipt) {
    if (receipt.act !== name || receipt.inputHash !== inputHash) throw hubError('IDEMPOTENCY_KEY_REUSED');
    return receipt.resultKey;
  }
  const resultKey = String(await act(args.input, work));
  em.create(ActReceipt, { idempotencyKey, act: name, inputHash, resultKey, at: now });
  return resultKey;
}

function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
}

/** A stale version becomes CONFLICT; a violated constraint becomes the department's sentence about it. */
function explained(error: unknown, department: Department): unknown {
  if (error instanceof OptimisticLockError) return hubError('CONFLICT');
  const { constraint } = error as { constraint?: string };
  const meaning = constraint ? department.constraints[constraint] : undefined;
  if (meaning) return badInput(meaning);
  if (constraint?.includes('division_code'))
    return badInput({ field: 'input.divisionCode', message: '没有这个行政区划代码,请从区划列表中选择。' });
  return error;
}
