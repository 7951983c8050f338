import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { badInput } from '../../schema/errors.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import { problem } from '../check.ts';

/** What a human number begins with: 共享 GX · 申请 SQ · 校核 JH · 紧急 JJ · 任务 RW · 报告 BG · 会议 HY · 材料 CL. */
export type NumberKind = 'GX' | 'SQ' | 'JH' | 'JJ' | 'RW' | 'BG' | 'HY' | 'CL';

interface Numbered {
  id: number;
  number: string;
  version: number;
}

type NumberedClass<Record extends Numbered> = { name: string; new (...given: never[]): Record };

/** `GX-2026-0007`. */
export function numberOf(kind: NumberKind, year: string, sequence: number): string {
  return `${kind}-${year}-${String(sequence).padStart(4, '0')}`;
}

/** Numbers run through all areas: what the clerk may not see counts all the same. */
export const EVERYWHERE = { filters: false } as const;

/** The next number of a kind in the year, never one of an erased paper; two acts at once get two numbers. */
export async function nextNumber<Record extends Numbered>(
  em: EntityManager,
  kind: NumberKind,
  entity: NumberedClass<Record>,
  today: PlainDate,
): Promise<string> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`number ${kind}`]);
  const year = today.slice(0, 4);
  const where = { number: { $like: `${kind}-${year}-%` } } as never;
  const [last] = await em.findAll(entity, { where, orderBy: { id: 'desc' } as never, limit: 1, ...EVERYWHERE });
  const [erased] = await em.execute<{ place: number | null }[]>(
    "select max(split_part(n.number, '-', 3)::int) as place from erasure, unnest(numbers) n(number) where n.number like ?",
    [`${kind}-${year}-%`],
  );
  const taken = Math.max(Number((last as Numbered | undefined)?.number.split('-')[2] ?? 0), erased?.place ?? 0);
  return numberOf(kind, year, taken + 1);
}

/** What a clerk names when acting on a record: its number, and the version they have seen. */
export interface Seen {
  field: string;
  number: string;
  expectedVersion: number;
}

/** The record of a number, as the clerk has seen it; changed since: CONFLICT. For those who may not see it, it does not exist. */
export async function seenByNumber<Record extends Numbered>(
  em: EntityManager,
  entity: NumberedClass<Record>,
  { field, number, expectedVersion }: Seen,
  maySee: (record: Record) => boolean | Promise<boolean>,
): Promise<Record> {
  const record = (await em.findOne(entity, { number } as never)) as Record | null;
  if (!record || !(await maySee(record))) throw badInput(problem(field, '没有这个编号,请从列表中复制后重新填写。'));
  await em.lock(record as object, LockMode.OPTIMISTIC, expectedVersion);
  return record;
}
