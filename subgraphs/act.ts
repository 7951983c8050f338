import { type EntityManager, type MikroORM, OptimisticLockError } from '@mikro-orm/postgresql';
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { accessDenied } from '../schema/access/denial-error.ts';
import { termOf } from '../schema/access/department-term.ts';
import type { Session, Viewer } from '../schema/access/viewer.ts';
import { badInput, hubError } from '../schema/errors.ts';
import { dayAt, type PlainDate } from '../schema/plain-date.ts';
import { refuseForbiddenAct } from './act-access.ts';
import { ActReceipt, ERASED_RESULT } from './act-receipt.ts';
import type { Department } from './department.ts';
import { childrenNamedIn, idsNamed } from './disclosure-asked.ts';
import type { RequestContext } from './execute.ts';
import type { Reader, ReadingContext } from './reader.ts';
import type { ReadingKeys } from './reading.ts';
import { inputHashOf } from './receipt-hash.ts';
import { assertReadable, unreadableText } from './unreadable-text.ts';

/** What an act works with: one transaction, the hub's day, and who is recorded as having done it. */
export interface Work {
  em: EntityManager;
  now: Date;
  today: PlainDate;
  /** Who acts: their name and post, for the record. */
  recordedBy: string;
  viewer: Viewer;
  session: Session;
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

/** Who acts, and with what. */
type Who = Standing & Pick<Work, 'viewer' | 'session' | 'recordedBy'>;

/** Writes an act down before it is committed. */
type Journaling = () => Promise<void>;

const TRIES = 3;

/** The mutation resolvers of a department: act, commit, then read the answer with the client's selection. */
export function actResolvers(
  department: Department,
  orm: MikroORM,
  keys: ReadingKeys,
  reader: () => Reader,
  confine: (em: EntityManager, context: ReadingContext) => void,
): Record<string, unknown> {
  const standing: Standing = { keys, source: department.source };
  const resolve =
    (name: string, act: Act) =>
    async (_: unknown, args: ActArguments, context: RequestContext, info: GraphQLResolveInfo) => {
      const { session, access } = context;
      refuseForbiddenAct(access, info, args as never, termOf(info.schema), context.disclosed);
      if (!session.viewer) throw accessDenied('SIGN_IN_REQUIRED', `Mutation.${name}`);
      assertReadable(args);
      const who = { session, viewer: session.viewer, recordedBy: session.viewer.name, ...standing };
      const begin = () => {
        const em = orm.em.fork({ clear: true, freshEventManager: true });
        confine(em as EntityManager, context);
        return em as EntityManager;
      };
      const declared = info.parentType.getFields()[info.fieldName]?.args ?? [];
      const named = childrenNamedIn(declared, args as never).flatMap(({ by, value }) => idsNamed(by, value, keys));
      const journaling = () => context.journaled.act(name, [...new Set(named)].sort());
      const key = await perform(name, act, args, begin, who, journaling).catch((error) => {
        throw explained(error, department);
      });
      context.journaled.actIsDone();
      if (key === ERASED_RESULT) return null;
      return reader().byKey(context, getNamedType(info.returnType) as GraphQLObjectType, key, info);
    };
  return Object.fromEntries(Object.entries(department.acts).map(([name, act]) => [name, resolve(name, act)]));
}

async function perform(
  name: string,
  act: Act,
  args: ActArguments,
  begin: () => EntityManager,
  who: Who,
  journaling: Journaling,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await begin().transactional((em) => once(name, act, args, em as EntityManager, who, journaling));
    } catch (error) {
      if (attempt >= TRIES || !isTransient(error)) throw error;
    }
  }
}

/** Runs the act, or answers what the same request with the same idempotency key did before, and then writes nothing. */
async function once(
  name: string,
  act: Act,
  args: ActArguments,
  em: EntityManager,
  who: Who,
  journaling: Journaling,
): Promise<string> {
  const now = new Date();
  const work: Work = { em, now, today: dayAt(now), ...who };
  const written = async (resultKey: string) => {
    await em.flush();
    await journaling();
    return resultKey;
  };
  if (!args.idempotencyKey) return written(String(await act(args.input, work)));
  if (args.idempotencyKey.length > 100)
    throw badInput({ field: 'idempotencyKey', message: '幂等键最长 100 个字符,请改用较短的键。' });
  const idempotencyKey = inputHashOf(work.keys.receiptKey, [who.viewer.id, args.idempotencyKey]);
  const inputHash = inputHashOf(work.keys.receiptKey, args.input);
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [idempotencyKey]);
  const receipt = await em.findOne(ActReceipt, { idempotencyKey });
  if (receipt) {
    if (receipt.act !== name || receipt.inputHash !== inputHash) throw hubError('IDEMPOTENCY_KEY_REUSED');
    return receipt.resultKey;
  }
  const resultKey = String(await act(args.input, work));
  em.create(ActReceipt, { idempotencyKey, act: name, inputHash, resultKey, at: now });
  return written(resultKey);
}

const REGISTERED_ELSEWHERE = {
  field: 'input',
  message: '这名儿童已由其他辖区登记。请由原登记地办理迁移,或请数据管理员核对。',
};

function isTransient(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
}

/** A stale version becomes CONFLICT; a violated constraint becomes the department's sentence about it. */
function explained(error: unknown, department: Department): unknown {
  if (error instanceof OptimisticLockError) return hubError('CONFLICT');
  const { constraint } = error as { constraint?: string };
  const meaning = constraint ? department.constraints[constraint] : undefined;
  if (meaning) return badInput(meaning);
  if (constraint?.endsWith('_pkey')) return badInput(REGISTERED_ELSEWHERE);
  if (constraint?.includes('division_code'))
    return badInput({ field: 'input.divisionCode', message: '没有这个行政区划代码,请从区划列表中选择。' });
  return unreadableText(error);
}
