import { sql } from 'kysely';
import { bornBefore } from '../../schema/access/scope.ts';
import { childIdOf } from '../../schema/child-id.ts';
import { badInput, type FieldProblem } from '../../schema/errors.ts';
import { birthDateOf, type NationalId, nationalIdProblem, parseNationalId, sexOf } from '../../schema/national-id.ts';
import { dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { traced } from '../child-trace.ts';
import { columnsOf, holds } from '../in-force.ts';
import type { Arguments, ReadingKeys, Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { lastBirthDate } from '../session-slots.ts';
import { Slot } from '../slot.ts';
import type { ChildIdentifiers } from './schema.generated.ts';

/** Whom a person looks for, checked and made regular. */
interface Sought {
  /** From the national ID; null without one, and when the other identifiers contradict it. */
  id: string | null;
  name: string | null;
  birthDate: string | null;
  sex: string | null;
  phone: string | null;
}

const NAME_CHARACTERS = 50;

/** 寻找儿童: the one child that all identifiers fit, wherever it lives. Sealed, ambiguous and unknown children are alike nobody. */
export function soughtChild({ by }: Arguments): Sql {
  const is = (name: keyof ChildIdentifiers) => by[name] !== null && by[name] !== undefined;
  const part = (pick: (sought: Sought) => string | null) =>
    sql`${new Slot((variables, keys, session) => {
      const given = Object.entries(by).map(([name, value]) => [
        name,
        value instanceof Slot ? value.read(variables, keys, session) : value,
      ]);
      return pick(sought(Object.fromEntries(given), keys, dayAt(new Date())));
    })}`;
  const name = sql`${part((sought) => sought.name)}::text`;
  const fits = [
    ...(is('name') ? [named(name)] : []),
    ...(is('guardianPhone') ? [reachedAt(sql`${part(({ phone }) => phone)}::text`)] : []),
    ...(is('birthDate') ? [sql`c.birth_date = ${part(({ birthDate }) => birthDate)}::date`] : []),
    ...(is('sex') ? [sql`c.sex = ${part(({ sex }) => sex)}::text`] : []),
  ];
  // nothing given: the statement has a parameter all the same, for it is on binding that the identifiers are refused
  const all = sql.join(fits.length > 0 ? fits : [sql`${name} is not null`], sql` and `);
  return is('nationalId') ? byNumber(sql`${part(({ id }) => id)}::text`, name, all) : byRegister(all);
}

/** On the register everything given must fit; a child that only others know is theirs to compare by the name given. */
function byNumber(id: Sql, name: Sql, fits: Sql): Sql {
  const found = sql`case when c.id is not null then (case when ${fits} then c.id end) when ${name} is not null then n.id end`;
  return sql`(select ${traced(found, sql`case when c.id is null then ${name} end`)}
    from (select ${id} as id) n left join registered_child c on c.id = n.id)`;
}

function byRegister(fits: Sql): Sql {
  return sql`(select ${traced(sql`case when count(*) = 1 then min(m.id) end`, sql`null`)}
    from (select c.id from registered_child c where ${fits} and ${unsealed(sql.ref('c.id'))}
      and c.birth_date > ${lastBirthDate(18)} limit 2) m)`;
}

/** The second condition follows from the first and has an index. */
function named(name: Sql): Sql {
  return sql`(c.name = ${name} and string_to_array(lower(c.name), null) @> string_to_array(lower(${name}), null))`;
}

function reachedAt(phone: Sql): Sql {
  return sql`exists (select from guardianship g where g.child_id = c.id and ${holds(columnsOf('g'))}
    and regexp_replace(g.phone, '[ -]', '', 'g') = ${phone})`;
}

function sought(by: ChildIdentifiers, { linkageKey }: Pick<ReadingKeys, 'linkageKey'>, today: PlainDate): Sought {
  const problems = problemsOf(by, today);
  if (problems.length > 0) throw badInput(...problems);
  const number = by.nationalId ? parseNationalId(by.nationalId) : null;
  return {
    id:
      number && agrees(number, by) && birthDateOf(number) > bornBefore(18, today)
        ? childIdOf(linkageKey, number)
        : null,
    name: by.name?.trim() ?? null,
    birthDate: by.birthDate ?? null,
    sex: by.sex ?? null,
    phone: by.guardianPhone?.replace(/[ -]/g, '') ?? null,
  };
}

function agrees(number: NationalId, { birthDate, sex }: ChildIdentifiers): boolean {
  return (!birthDate || birthDate === birthDateOf(number)) && (!sex || sex === sexOf(number));
}

function problemsOf(by: ChildIdentifiers, today: PlainDate): FieldProblem[] {
  const problem = (field: string, message: string | null) => (message ? { field: `by.${field}`, message } : null);
  const problems = [
    problem('nationalId', typeof by.nationalId === 'string' ? nationalIdProblem(by.nationalId, today) : null),
    problem('name', typeof by.name === 'string' ? nameProblem(by.name.trim()) : null),
    problem('guardianPhone', typeof by.guardianPhone === 'string' ? phoneProblem(by.guardianPhone) : null),
  ].filter((each) => each !== null);
  const missing = missingProblem(by);
  return missing ? [...problems, { field: 'by', message: missing }] : problems;
}

function nameProblem(name: string): string | null {
  if (name === '') return '姓名不能为空,请填写,或去掉这一项。';
  return name.length > NAME_CHARACTERS ? `姓名最多 ${NAME_CHARACTERS} 个字,请核对。` : null;
}

function phoneProblem(phone: string): string | null {
  return /^\+?[0-9](?:[ -]?[0-9]){4,18}$/.test(phone.trim())
    ? null
    : '监护人电话只能由数字、空格和短横线组成(5 至 19 位数字),请核对。';
}

/** Two identifiers that do not follow from each other: a number states birth date and sex, and sex alone identifies nobody. */
function missingProblem({ nationalId, name, birthDate, guardianPhone }: ChildIdentifiers): string | null {
  if (nationalId)
    return name || guardianPhone ? null : '请再填写姓名或监护人电话:身份证号已含出生日期和性别,不算另一项。';
  const terms = { 姓名: name, 出生日期: birthDate, 监护人电话: guardianPhone, 身份证号: nationalId };
  const missing = Object.entries(terms).flatMap(([term, value]) => (value ? [] : [term]));
  const count = 4 - missing.length;
  if (count >= 2) return null;
  return `请至少用两项信息辨认儿童,还须填写${missing.join('、')}中的${count === 0 ? '两' : '一'}项;性别只作补充。`;
}
