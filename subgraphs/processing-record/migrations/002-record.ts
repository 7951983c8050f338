import { Migration } from '@mikro-orm/migrations';
import { RECORD_SEALER, RECORD_WRITER } from '../../../schema/processing-record/roles.ts';

const LINK = `create table record_link (
  chain text collate "C" not null,
  seq bigint not null check (seq >= 0),
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  kind text collate "C",
  name text collate "C",
  viewer_id text collate "C",
  department text collate "C",
  role text collate "C",
  division text collate "C",
  purpose text collate "C",
  result text collate "C",
  is_denied boolean not null,
  children text[] collate "C" not null,
  primary key (chain, seq)
)`;

const INDEXES = [
  'create index record_link_at on record_link (at)',
  'create index record_link_viewer on record_link (viewer_id, at)',
  'create index record_link_children on record_link using gin (children) with (gin_pending_list_limit = 256)',
];

/**
 * What is searched by is taken from the body when a link is added, whatever the writer says. One trigger reads the body once;
 * generated columns would read it again for each of them, which costs six times as much.
 */
const SEARCHED = `create function take_searched_columns() returns trigger language plpgsql as $$
  declare
    told jsonb := new.body::jsonb;
    viewer jsonb := told->'viewer';
  begin
    new.at := (told->>'at')::timestamptz;
    new.kind := told->>'kind';
    new.name := told->>'name';
    new.viewer_id := viewer->>'id';
    new.department := viewer->>'department';
    new.role := viewer->>'role';
    new.division := viewer->>'division';
    new.purpose := told->>'purpose';
    new.result := told->>'result';
    new.is_denied := coalesce(new.result in ('DENIED', 'REFUSED') or told->'denied' <> '{}', false);
    if told->'asked' = '[]' and told->'groups' = '[]' then new.children := '{}';
    else new.children := array(select distinct jsonb_array_elements_text(
      jsonb_path_query_array(told, 'lax $.groups[*].children[*]') || jsonb_path_query_array(told, 'lax $.asked[*]')) order by 1);
    end if;
    return new;
  end $$`;

const SEALS = [
  `create table seal (
    number bigint primary key check (number > 0),
    body text not null,
    hash text not null,
    key_id text not null,
    signature text not null,
    at timestamptz not null,
    size bigint not null
  )`,
  `create table seal_cosignature (
    number bigint not null references seal (number),
    department text collate "C" not null,
    key_id text not null,
    signature text not null,
    at timestamptz not null default now(),
    primary key (number, department)
  )`,
  `create table sealed_range (
    chain text collate "C" not null,
    first bigint not null,
    last bigint not null check (last >= first),
    number bigint not null references seal (number),
    primary key (chain, first)
  )`,
];

/** What a seal says of itself, taken from its body when it is added. */
const SEAL_COLUMNS = `create function take_seal_columns() returns trigger language plpgsql as $$
  begin
    new.at := (new.body::jsonb->>'at')::timestamptz;
    new.size := (new.body::jsonb->>'size')::bigint;
    return new;
  end $$`;

/** Which links a seal takes up, by chain: found out from its body when it is added, so that a link's seal is one look-up. */
const RANGES = `create function note_sealed_ranges() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into sealed_range (chain, first, last, number)
      select key, (value->>0)::bigint, (value->>1)::bigint, new.number from jsonb_each(new.body::jsonb->'chains');
    return null;
  end $$`;

/**
 * What is recorded stays. Only the owner's function that ends the retention period removes links, and says so for its own
 * transaction; a table without rows may be truncated by a load that makes it anew.
 */
const STAYS = `create function refuse_record_change() returns trigger language plpgsql as $$
  declare is_empty boolean;
  begin
    if tg_op = 'TRUNCATE' then
      execute format('select not exists (select from %I)', tg_table_name) into is_empty;
      if is_empty then return null; end if;
    end if;
    if tg_op = 'DELETE' and tg_table_name = 'record_link'
      and current_setting('processing_record.removes_expired', true) = 'yes'
      and current_user = (select tableowner from pg_tables where schemaname = 'public' and tablename = 'record_link')
    then return null; end if;
    raise exception 'the processing record is neither changed nor removed' using errcode = 'insufficient_privilege';
  end $$`;

/** The record itself: links, seals, signatures under them, and who may do what with them. */
export class Migration002Record extends Migration {
  override up() {
    for (const statement of [LINK, ...INDEXES, SEARCHED, ...SEALS, SEAL_COLUMNS, RANGES, STAYS]) this.addSql(statement);
    this.addSql(
      'create trigger record_link_searched before insert on record_link for each row execute function take_searched_columns()',
    );
    this.addSql('alter table record_link enable always trigger record_link_searched');
    this.addSql('create trigger seal_columns before insert on seal for each row execute function take_seal_columns()');
    this.addSql(
      'create trigger seal_notes_ranges after insert on seal for each row execute function note_sealed_ranges()',
    );
    const tables = ['record_link', 'seal', 'seal_cosignature', 'sealed_range'];
    for (const table of tables) {
      this.addSql(
        `create trigger ${table}_stays before update or delete or truncate on ${table} for each statement execute function refuse_record_change()`,
      );
      this.addSql(`alter table ${table} enable always trigger ${table}_stays`);
    }
    const all = tables.join(', ');
    this.addSql(`revoke all on ${all} from public, processing_record`);
    this.addSql(`grant select on ${all} to processing_record`);
    this.addSql(`grant usage on schema public to ${RECORD_WRITER}, ${RECORD_SEALER}`);
    this.addSql(`grant insert (chain, seq, body, hash) on record_link to ${RECORD_WRITER}`);
    this.addSql(`grant select on record_link, seal, seal_cosignature, sealed_range to ${RECORD_SEALER}`);
    this.addSql(`grant insert (number, body, hash, key_id, signature) on seal to ${RECORD_SEALER}`);
    this.addSql(`grant insert on seal_cosignature to ${RECORD_SEALER}`);
    this.addSql(
      'revoke all on function take_searched_columns(), take_seal_columns(), note_sealed_ranges(), refuse_record_change() from public',
    );
  }
}
