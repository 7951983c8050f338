import { Migration } from '@mikro-orm/migrations';
import { LEAST_RETENTION_YEARS } from '../../../schema/processing-record/retention.ts';

/**
 * The last day of which records may go (保存期限届满日): the period in force today, counted back from today, by Beijing days.
 * Whatever is set, nothing younger than the least period goes.
 */
const EXPIRED = `create function record_expired_on() returns date language sql stable set search_path = public, pg_temp
  return (select (d.today - make_interval(years => greatest(s.years, ${LEAST_RETENTION_YEARS})))::date
    from retention_setting s, (select (now() at time zone 'Asia/Shanghai')::date as today) d
    where s."from" <= d.today and (s."until" is null or s."until" > d.today))`;

/**
 * Removes the links of seals, from one to another, whose period is over, once a record says so: where it stands is given.
 * Whole seals only, so that nothing unsealed and nothing younger ever goes; seals and signatures stay.
 */
const REMOVE = `create function remove_expired_links(from_seal bigint, until_seal bigint, said_chain text, said_seq bigint) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    expired_on date := record_expired_on();
    removed bigint;
  begin
    if expired_on is null then
      raise exception 'no retention period is in force';
    end if;
    if not exists (select from seal where number = until_seal) or exists (
      select from seal where number between from_seal and until_seal and (at at time zone 'Asia/Shanghai')::date > expired_on
    ) then
      raise exception 'seals % to % are not all older than the retention period', from_seal, until_seal;
    end if;
    if exists (
      select from record_link l join sealed_range r on r.chain = l.chain and l.seq between r.first and r.last
      where r.number between from_seal and until_seal and (l.at at time zone 'Asia/Shanghai')::date > expired_on
    ) then
      raise exception 'links of seals % to % are younger than the retention period', from_seal, until_seal;
    end if;
    if not exists (
      select from record_link where chain = said_chain and seq = said_seq and kind = 'RETENTION'
        and (body::jsonb->'detail'->>'lastSeal')::bigint >= until_seal
    ) then
      raise exception 'no record says that links of seals up to % are removed', until_seal;
    end if;
    perform set_config('processing_record.removes_expired', 'yes', true);
    delete from record_link l using sealed_range r
      where r.number between from_seal and until_seal and r.chain = l.chain and l.seq between r.first and r.last;
    get diagnostics removed = row_count;
    perform set_config('processing_record.removes_expired', '', true);
    return removed;
  end $$`;

/** How the record ends what it has kept long enough: the owner's function, and nobody else's. */
export class Migration004Retention extends Migration {
  override up() {
    this.addSql(EXPIRED);
    this.addSql(REMOVE);
    this.addSql(
      'revoke all on function record_expired_on(), remove_expired_links(bigint, bigint, text, bigint) from public',
    );
  }
}
