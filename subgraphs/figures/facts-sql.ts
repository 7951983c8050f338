import { type Counter, EVERY, type Figure, type Subject } from '../figure.ts';

/** The counters that figures are made of, each once; two that share a code must be one. */
export function countersOf(figures: readonly Figure[]): Counter[] {
  const found = new Map<string, Counter>();
  for (const figure of figures)
    for (const { counts, of } of [figure, ...(figure.variants ?? [])])
      for (const counter of [counts, of, figure.parts?.counter]) {
        if (!counter) continue;
        const known = found.get(counter.code);
        if (known && known !== counter) throw new Error(`two counters are called ${counter.code}`);
        found.set(counter.code, counter);
      }
  return [...found.values()];
}

/** SQL that creates what works facts out and keeps them up with every write (触发器). */
export function factsSql(figures: readonly Figure[]): string {
  const counters = countersOf(figures);
  const subjects = [...new Set(counters.map(({ subject }) => subject))];
  const tables = [...new Set(subjects.flatMap(({ touchedBy }) => Object.keys(touchedBy)))];
  return [
    ...subjects.flatMap((subject) => touchFunctions(subject, counters)),
    ...subjects.map(nextFunction),
    allFacts(counters),
    ...tables.map((table) => onTable(table, subjects, counters)),
  ].join('\n');
}

const COLUMNS = 'subject, key, counter, part, division_code, child_id, held, amount';

/** The facts of one counter, of the keys that a condition leaves. */
function factsOf({ code, subject, joins, where, held, part, amount, division }: Counter, keys: string): string {
  const { name, table, alias, key, childId } = subject;
  return `select '${name}', k.key, '${code}', k.part, k.division_code, k.child_id, k.held, k.amount from (
    select (${alias}.${key})::text as key, ${part ? `(${part})::text` : `''`} as part,
      (${division ?? subject.division})::text as division_code, ${childId ? `(${childId})::text` : 'null::text'} as child_id,
      unnest(range_agg(${held})) as held, (${amount ?? '1'})::int as amount
    from ${table} ${alias} ${joins ?? ''}
    where ${keys.replaceAll('KEY', `${alias}.${key}`)} ${where ? `and (${where})` : ''}
    group by 1, 2, 3, 4, 6) k where k.part is not null and k.division_code is not null`;
}

/** The counters of a subject that a table has a say in: those whose SQL names it; of the subject's own table all. */
function readers(subject: Subject, written: string, counters: readonly Counter[]): Counter[] {
  const names = new RegExp(`\\b${written}\\b`);
  return counters.filter(({ subject: counted, ...said }) => {
    const text = [subject.division, subject.childId, ...Object.values(said)].join(' ');
    return counted === subject && (subject.table === written || names.test(text));
  });
}

/** The function that works a subject out anew: wholly, or what a table has a say in. */
const touchName = ({ name, table }: Subject, written: string): string =>
  written === table ? `touch_${name}` : `touch_${name}_by_${written}`;

function touchFunctions(subject: Subject, counters: readonly Counter[]): string[] {
  const tables = new Set([subject.table, ...Object.keys(subject.touchedBy)]);
  return [...tables].flatMap((written) => {
    const concerned = readers(subject, written, counters);
    return concerned.length > 0 ? [touchFunction(subject, written, concerned)] : [];
  });
}

/** Works out anew what counts of some subjects when a table was written, and notes what has come and gone. */
function touchFunction(subject: Subject, written: string, counters: readonly Counter[]): string {
  const { name, table, key, keyType } = subject;
  const wanted = `KEY = any(touched::${keyType}[])`;
  const facts = counters.map((counter) => factsOf(counter, wanted));
  const among = `f.subject = '${name}' and f.counter in (${counters.map(({ code }) => `'${code}'`).join(', ')})`;
  const same = 'f.counter = n.counter and f.part = n.part and f.division_code = n.division_code';
  const alike = `${same} and f.child_id is not distinct from n.child_id and f.held = n.held and f.amount = n.amount`;
  return `create function figure.${touchName(subject, written)}(touched text[]) returns void language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $touch$
  begin
    perform from ${table} t where t.${key} = any(touched::${keyType}[]) order by t.${key} for no key update;
    with news(${COLUMNS}) as materialized (${facts.join('\n union all ')}),
    gone as (delete from figure.fact f where ${among} and f.key = any(touched)
      and not exists (select from news n where n.key = f.key and ${alike}) returning f.*),
    come as (insert into figure.fact (${COLUMNS}) select n.* from news n
      where not exists (select from figure.fact f where f.subject = '${name}' and f.key = n.key and ${alike}) returning *)
    insert into figure.pending (counter, part, division_code, held, amount)
    select counter, part, division_code, held, -amount from gone
    union all select counter, part, division_code, held, amount from come;
  end $touch$;`;
}

function allFacts(counters: readonly Counter[]): string {
  const facts = counters.map((counter) => `return query ${factsOf(counter, 'true')};`).join('\n');
  return `create function figure.all_facts() returns table (subject text, key text, counter text, part text,
    division_code text, child_id text, held daterange, amount int) language plpgsql stable set search_path = public, pg_temp as $all$
  #variable_conflict use_column
  begin ${facts} end $all$;`;
}

/** The triggers of a table: once a statement, whatever it writes. */
function onTable(table: string, subjects: readonly Subject[], counters: readonly Counter[]): string {
  const concerned = subjects.filter(
    (subject) => subject.touchedBy[table] && readers(subject, table, counters).length > 0,
  );
  const branch = (operation: string, changed: string) => `if tg_op = '${operation}' then
    ${concerned.map((subject) => touching(subject, table, changed)).join('\n')}
  end if;`;
  const trigger = (
    operation: string,
    rows: string,
  ) => `create trigger figure_${operation} after ${operation} on ${table}
    referencing ${rows} for each statement execute function figure.on_${table}();`;
  return `create function figure.on_${table}() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $on$
  declare touched text[];
  begin
    if current_setting('figure.paused', true) = 'on' then return null; end if;
    ${branch('INSERT', 'select * from new_rows')}
    ${branch('UPDATE', 'select * from old_rows union all select * from new_rows')}
    ${branch('DELETE', 'select * from old_rows')}
    return null;
  end $on$;
  ${trigger('insert', 'new table as new_rows')}
  ${trigger('update', 'old table as old_rows new table as new_rows')}
  ${trigger('delete', 'old table as old_rows')}`;
}

/** From so many rows on a subject is not worked out anew in the statement that makes it necessary. */
const MANY = 5_000;

function touching(subject: Subject, written: string, changed: string): string {
  const { name, table, key, touchedBy } = subject;
  const by = touchedBy[written] as string;
  const touch = `if touched is not null then perform figure.${touchName(subject, written)}(touched); end if;`;
  if (by === EVERY)
    return `if (select count(*) from (select from ${table} limit ${MANY + 1}) few) > ${MANY} then
      insert into figure.stale values ('${name}', null) on conflict (subject) do update set after_key = null;
    else
      select array_agg(${key}::text) into touched from ${table};
      ${touch}
    end if;`;
  const column = /^[a-z_]+$/.test(by) ? `select ${by} from changed` : by;
  return `with changed as (${changed}) select array_agg(distinct k::text) into touched
      from (${column}) as keys(k) where k is not null;
    ${touch}`;
}

/** The next keys of a subject after one, in order. */
function nextFunction({ name, table, key, keyType }: Subject): string {
  return `create function figure.after_${name}(after_key text, most int) returns text[] language sql stable
    set search_path = public, pg_temp as $next$
    select array_agg(k::text order by k) from (select ${key} as k from ${table}
      where after_key is null or ${key} > after_key::${keyType} order by ${key} limit most) t $next$;`;
}
