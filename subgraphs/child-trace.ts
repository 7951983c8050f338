import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import type { DepartmentCode, Session } from '../schema/access/viewer.ts';
import { openText, sealText } from '../schema/sealed-text.ts';
import { SealBroken, type SealingKey, sealingKey } from '../schema/sealing.ts';
import { nearestOffice } from './contact-office.ts';
import type { ReadingContext } from './reader.ts';
import { derived, type ReadingKeys, type Sql, type TypeReading } from './reading.ts';
import { unsealed } from './sealed-children.ts';

/** The type of a trace (线索), whose key is a token outside the departments and names the child only inside their statements. */
export const TRACE = 'ChildTrace';

const MINUTES = 10;
/** Tokens are filled up to whole blocks, so that their length does not tell what is in them. */
const BLOCK = 256;
const LONGEST = 4_096;

type Keys = Pick<ReadingKeys, 'linkageKey'>;

/**
 * What stands for a token inside a statement: the child's id (null: nobody), and the name that has to agree where only the
 * national ID led to the id, so that a number alone finds nothing in any department.
 */
export function traced(id: Sql, name: Sql): Sql {
  return sql`json_build_object('id', ${id}, 'name', ${name})::text`;
}

/** How a department answers that it knows the child of a trace, and whom to ask: nothing of the child itself, nor of a sealed one. */
export function traceReading(section: string, department: DepartmentCode, register: string): TypeReading {
  const knowing = (token: Sql): Sql => {
    const asked = sql`(${token}::json ->> 'id')`;
    const name = sql`(${token}::json ->> 'name')`;
    const current = sql`coalesce((select a.child_id from child_alias a where a.alias_id = ${asked} and a.until is null), ${asked})`;
    return sql`(select json_build_object('department', ${department}::text, 'office', o.name, 'phone', o.phone)
      from ${sql.table(register)} c left join contact_office o on o.id = ${nearestOffice(sql.ref('c.division_code'))}
      where c.id = ${current} and (${name} is null or c.name = ${name}) and ${unsealed(sql.ref('c.id'))})`;
  };
  return {
    key: 'token',
    fields: { [section]: derived((trace) => knowing(trace('token'))) },
    names: (trace) => sql`(${trace('token')}::json ->> 'id')`,
  };
}

/** The child that an opened trace names; null: nobody. */
export function tracedChild(opened: string): string | null {
  return (JSON.parse(opened) as { id: string | null }).id;
}

/** The key that a reference is read by: that of a trace is opened first; null, and there is nothing to read. */
export function readingKey(type: string, key: string, session: Session, keys: Keys): string | null {
  return type === TRACE ? openTrace(key, session, keys, new Date()) : key;
}

/** On answering, what a statement found becomes a token again. */
export function attachTrace(type: GraphQLObjectType, plain: GraphQLFieldResolver<never, ReadingContext>, keys: Keys) {
  const { token } = type.getFields();
  if (!token) return;
  token.resolve = (source, args, context: ReadingContext, info) =>
    sealTrace(String(plain(source as never, args, context, info)), context.session, keys, new Date());
}

/** A token that opens for this person only, in every department, for ten minutes. */
export function sealTrace(found: string, session: Session, { linkageKey }: Keys, now: Date): string | null {
  const { viewer } = session;
  if (!viewer) return null;
  const text = JSON.stringify({ found, until: now.getTime() + MINUTES * 60_000 });
  const bytes = Buffer.byteLength(text);
  const filled = text + ' '.repeat(Math.ceil(bytes / BLOCK) * BLOCK - bytes);
  return sealText(traceKey(linkageKey), filled, placeOf(viewer.id));
}

/** What a token stands for; null when it was given to another person, has expired or was never given at all. */
export function openTrace(token: string, { viewer }: Session, { linkageKey }: Keys, now: Date): string | null {
  if (!viewer || token.length > LONGEST) return null;
  try {
    const text = openText(traceKey(linkageKey), token, placeOf(viewer.id));
    const { found, until } = JSON.parse(text) as { found: string; until: number };
    return now.getTime() < until ? found : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

const placeOf = (person: string) => ({ table: 'child_trace', column: 'token', row: person });

/** Deriving a key costs more than using it, so it is done once. */
const traceKeys = new WeakMap<Buffer, SealingKey>();

function traceKey(linkageKey: Buffer): SealingKey {
  const key = traceKeys.get(linkageKey) ?? sealingKey('trace', linkageKey);
  traceKeys.set(linkageKey, key);
  return key;
}
