import { sql } from 'kysely';
import { columnsOf, holds, today } from '../in-force.ts';
import { derived, type FieldReading, type Row } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { standardValue } from './standard-in-force.ts';

/** 民发〔2019〕62号: what keeps a living parent from caring, and what needs the other parent to be kept from it. */
const UNABLE = ['SEVERELY_DISABLED', 'SERIOUSLY_ILL', 'SERVING_SENTENCE', 'LOST_CONTACT'];
const GONE = ['DECEASED', 'MISSING'];

const has = (child: Row, status: string) =>
  sql`exists (select from parent f where f.child_id = ${child('id')} and f.relation = ${sql.lit(status)}
    and f.status in (${sql.join([...UNABLE, ...GONE].map((one) => sql.lit(one)))}))`;

const isOneLiving = (child: Row) =>
  sql`exists (select from parent f where f.child_id = ${child('id')} and f.relation in ('FATHER', 'MOTHER')
    and f.status in (${sql.join(UNABLE.map((one) => sql.lit(one)))}))`;

const isRefused = (id: ReturnType<Row>) =>
  sql`exists (select from ledger.review v join ledger.row w on w.import_id = v.import_id and w.sheet = v.sheet and w.row = v.row
    where v.state = 'REFUSED' and w.child_id = ${id})`;

const other = columnsOf('o');

/** The birth date leads to the few records that can be the same child. */
const hasPossibleDuplicate = (child: Row) => sql`(exists (select from registered_child o
    where o.birth_date = ${child('birthDate')} and o.name = ${child('name')} and o.sex = ${child('sex')}
      and o.id <> ${child('id')} and o.removed_on is null and left(o.division_code, 6) = left(${child('divisionCode')}, 6)
      and ${unsealed(other('id'))} and not ${isRefused(other('id'))})
  and not ${isRefused(child('id'))})`;

const agreement = columnsOf('f');

/** What comparison between departments needs of a child, no finer than it needs it (供比对的事实). */
export const sweepFacts: Record<string, FieldReading> = {
  areParentsUnableToCare: derived(
    (child) => sql`(${has(child, 'FATHER')} and ${has(child, 'MOTHER')} and ${isOneLiving(child)})`,
  ),
  hasPossibleDuplicate: derived(hasPossibleDuplicate),
  leftBehindBelowAge: derived(
    (child) => sql`${standardValue(sql`'LEFT_BEHIND_AGE_BELOW'`, child('divisionCode'))}::int`,
  ),
  psychologicalReferralOn: derived(
    (child) =>
      sql`(select max(f.referred_on) from referral f where f.child_id = ${child('id')} and f.kind = 'PSYCHOLOGICAL_HELP')`,
  ),
  unansweredReferralOn: derived(
    (child) =>
      sql`(select min(f.referred_on) from referral f where f.child_id = ${child('id')} and f.answered_on is null)`,
  ),
  unvisitedReturnOn: derived(
    (child) => sql`(select min(f.returned_on) from vagrant_follow_up f where f.child_id = ${child('id')}
      and (f.followed_up_on is null or f.followed_up_on < f.returned_on))`,
  ),
  serviceAgreementEndedOn: derived(
    (
      child,
    ) => sql`(select case when not bool_or(${holds(agreement)}) then max(f.until) filter (where f.until <= ${today}) end
      from service_agreement f where f.child_id = ${child('id')})`,
  ),
};
