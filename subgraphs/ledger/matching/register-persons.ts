import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { PersonSource } from '../../ledger.ts';
import type { LedgerWork } from '../work.ts';
import type { RegisterPerson } from './person.ts';
import type { RegularPerson } from './regular-person.ts';

/** The children of the register that a batch of rows is compared with. */
export interface RegisterPersons {
  /** By ordinal of the row. */
  resembling: ReadonlyMap<number, readonly RegisterPerson[]>;
  /** The child that is there already under the provisional id which the row would get. */
  own: ReadonlyMap<number, string>;
}

interface Found extends RegisterPerson {
  ordinal: number;
  isOwn: boolean;
}

/**
 * Reads whom each row may mean at all, in one statement a batch: the children born on that day, those of that name, those of the
 * village or township with a like name and a like birth date, and those whose number or provisional id the row has. Also
 * children that the importer may not see, but no sealed one.
 */
export async function registerPersons(work: LedgerWork, persons: readonly RegularPerson[]): Promise<RegisterPersons> {
  if (!work.register || !work.persons || persons.length === 0) return { resembling: new Map(), own: new Map() };
  const statement = statementOf(work.em.getMetadata().get(work.register.name as never), work.persons);
  const asked = persons.map(({ given, name, birthDate, fifteenIds }) => ({
    ordinal: given.ordinal,
    name,
    birth_date: birthDate,
    division_code: given.divisionCode,
    ids: given.namedChildId ? [...fifteenIds, given.namedChildId] : fifteenIds,
    own: given.idIfNew ?? null,
  }));
  const found = (await work.em.execute(statement, [
    JSON.stringify(asked),
    JSON.stringify(work.session.policy.sealedChildren),
  ])) as Found[];
  return gathered(found);
}

function gathered(found: readonly Found[]): RegisterPersons {
  const resembling = new Map<number, RegisterPerson[]>();
  const own = new Map<number, string>();
  for (const { ordinal, isOwn, ...child } of found) {
    if (isOwn) own.set(ordinal, child.id);
    const list = resembling.get(ordinal) ?? [];
    list.push(child);
    resembling.set(ordinal, list);
  }
  return { resembling, own };
}

/** A question mark in a department's SQL is an operator, not a parameter. */
const quoted = (text: string) => text.replaceAll('?', '\\?');

function statementOf(meta: EntityMetadata, source: PersonSource): string {
  const column = (property: string) => `c."${meta.properties[property as never]?.fieldNames[0]}"`;
  const table = `"${meta.tableName}"`;
  const name = column(source.name);
  const place = column('divisionCode');
  const day = source.birthDate && column(source.birthDate);
  const isNear = `p.name <> '' and length(p.division_code) >= 9 and ${place} >= p.division_code collate "C" and ${place} < (p.division_code || ':') collate "C"`;
  const blocks = [
    `select p.ordinal, c.id, false as own from person p join ${table} c on ${name} = p.name`,
    `select p.ordinal, c.id, false from person p join ${table} c on ${isNear} and ${isAlike(name, day)}`,
    `select p.ordinal, c.id, false from person p, unnest(p.ids) as i(id) join ${table} c on c.id = i.id collate "C"`,
    `select p.ordinal, c.id, true from person p left join child_alias a on a.alias_id = p.own collate "C" and a.until is null
      join ${table} c on c.id = coalesce(a.child_id, p.own collate "C")`,
    ...(day ? [`select p.ordinal, c.id, false from person p join ${table} c on ${day} = p.birth_date`] : []),
  ];
  return `with person as materialized (
      select *, date_trunc('year', p.birth_date)::date as year_from,
        (date_trunc('year', p.birth_date) + interval '1 year - 1 day')::date as year_to,
        date_part('day', p.birth_date) as day, date_part('month', p.birth_date) as month
      from jsonb_to_recordset(?::jsonb)
        as p(ordinal int, name text, birth_date date, division_code text, ids text[], own text)),
    block as (select ordinal, id, bool_or(own) as own from (${blocks.join(' union all ')}) b group by ordinal, id)
    select b.ordinal, b.own as "isOwn", c.id, ${name} as name, ${day ? `${day}::text` : 'null'} as "birthDate",
      ${source.sex ? column(source.sex) : 'null'} as sex, ${place} as "divisionCode",
      ${texts(source.guardianNames)} as "guardianNames", ${texts(source.phones)} as phones
    from block b join ${table} c on c.id = b.id
    where c.id <> all(array(select jsonb_array_elements_text(?::jsonb))) order by b.ordinal, c.id`;
}

/** A like birth date has the same year or the same day, a like name shares a character; without birth date it has to share two. */
function isAlike(name: string, day: string | null): string {
  const shared = `length(${name}) - length(translate(${name}, p.name, ''))`;
  if (!day) return `${shared} >= 2`;
  const sameYear = `${day} between p.year_from and p.year_to`;
  const sameDay = `date_part('day', ${day}) = p.day and date_part('month', ${day}) = p.month`;
  return `case when p.birth_date is null then ${shared} >= 2 else (${sameYear} or ${sameDay}) and ${shared} >= 1 end`;
}

/** A list of texts as the department gives it, without nulls; an empty one where it keeps none. */
function texts(list: string | null): string {
  return list ? `array_remove((${quoted(list)})::text[], null)` : `'{}'::text[]`;
}
