import { sql } from 'kysely';
import { columnsOf, holds, isOpen, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, type FieldReading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { withoutSmallCells } from '../small-cells.ts';
import { dayOf } from './day-of.ts';
import { meetsStandard } from './home-criteria.ts';
import { isTrainedIn } from './reading-people.ts';
import { share } from './share.ts';

const child = columnsOf('c');
const record = columnsOf('r');
const home = columnsOf('h');
const division = columnsOf('v');
const director = columnsOf('p');

const inSubtree = (row: Row, of: Row) => within(row('divisionCode'), of('code'));

/** On the register on a day, and not sealed. */
const isOnRegister = (day: Sql) =>
  sql`c.registered_on <= ${day} and (c.removed_on is null or c.removed_on > ${day}) and ${unsealed(sql`c.id`)}`;

/** The divisions of a level in force within a division. */
const divisionsOf = (level: string, of: Row) => sql`from division v where v.level = ${sql.lit(level)}
  and (v.valid_until is null or v.valid_until > ${today}) and ${within(division('code'), of('code'))}`;

function childCount(of: Row, category: unknown, day: Sql): Sql {
  const counted = sql`from registered_child c where ${inSubtree(child, of)} and ${isOnRegister(day)}`;
  if (!category) return sql`(select count(*) ${counted})`;
  return sql`(select count(*) ${counted} and exists (select from child_category_record r
    where r.child_id = c.id and r.category = ${category} and ${holds(record, day)}))`;
}

const CATEGORIES = ['LEFT_BEHIND', 'IN_DIFFICULTY', 'DE_FACTO_UNATTENDED', 'ORPHAN', 'MIGRANT', 'VAGRANT'] as const;

function childCountsByCategory(of: Row, day: Sql): Sql {
  const values = sql.join(CATEGORIES.map((category, at) => sql`(${sql.lit(at)}, ${sql.lit(category)})`));
  return sql`(select json_agg(json_build_object('category', k.category, 'count', coalesce(n.count, 0)) order by k.at)
    from (values ${values}) as k(at, category) left join (
      select r.category, count(distinct c.id) from registered_child c join child_category_record r on r.child_id = c.id
      where ${inSubtree(child, of)} and ${isOnRegister(day)} and ${holds(record, day)} group by r.category
    ) n on n.category = k.category)`;
}

/** Each category's count as `childCount` shows it: withheld beside its siblings, not only beside the other categories. */
function shownCountsByCategory(of: Row, day: Sql): Sql {
  const shown = CATEGORIES.map((category) => {
    const count = withoutSmallCells((place) => childCount(place, sql.lit(category), day), of('code'), sql`division`);
    return sql`json_build_object('category', ${sql.lit(category)}, 'count', ${count})`;
  });
  return sql`json_build_array(${sql.join(shown)})`;
}

/** The days that `from` and `until` leave: [from, until). */
const between = (column: Sql, from: unknown, until: unknown) =>
  sql`(${from ?? null}::date is null or ${column} >= ${from ?? null}::date)
    and (${until ?? null}::date is null or ${column} < ${until ?? null}::date)`;

const openHomes = (of: Row, day: Sql) =>
  sql`from childrens_home h where ${inSubtree(home, of)} and ${isOpen(home, day)}`;

/** 统计: counts and shares over a division's subtree, each in the sense its description in the SDL states. */
export const divisionFigures: Record<string, FieldReading> = {
  childCount: derived((of, args) => childCount(of, args.category, dayOf(args.on))),
  childCountsByCategory: {
    kind: 'DERIVED',
    sql: (of, args) => childCountsByCategory(of, dayOf(args.on)),
    withoutSmallCells: (of, args) => shownCountsByCategory(of, dayOf(args.on)),
  },
  keyCareChildCount: derived(
    (of) => sql`(select count(*) from registered_child c where ${inSubtree(child, of)} and ${isOnRegister(today)}
      and exists (select from needs_assessment r where r.child_id = c.id and r.level = 'KEY_CARE' and ${holds(record)}))`,
  ),
  childrensHomeCount: derived((of, args) => sql`(select count(*) ${openHomes(of, dayOf(args.on))})`),
  homeCoverageShare: derived((of) =>
    share(
      sql`exists (select from childrens_home h where h.division_code = v.code and h.status <> 'CLOSED')`,
      divisionsOf('VILLAGE', of),
    ),
  ),
  demonstrationShare: derived((of, args) =>
    share(
      sql`exists (select from home_demonstration r where r.home_id = h.id and ${holds(record, dayOf(args.on))})`,
      openHomes(of, dayOf(args.on)),
    ),
  ),
  homesMeetingStandardShare: derived((of, args) => {
    const meets = meetsStandard(home, dayOf(args.on));
    return share(
      sql`h.meets`,
      sql`from (select ${meets} as meets ${openHomes(of, dayOf(args.on))} offset 0) h where h.meets is not null`,
    );
  }),
  directorsTrainedShare: derived((of, args) =>
    share(
      isTrainedIn(director, sql`coalesce(${args.year ?? null}::int, extract(year from ${today}))`),
      sql`from child_director p where ${inSubtree(director, of)} and ${holds(director)}`,
    ),
  ),
  stationCoverageShare: derived((of) =>
    share(
      sql`exists (select from social_work_station x where ${within(columnsOf('x')('divisionCode'), division('code'))} and x.closed_on is null)`,
      divisionsOf('TOWNSHIP', of),
    ),
  ),
  counsellorCount: derived(
    (of) => sql`(select count(*) from social_worker p join social_work_station x on x.id = p.station_id
      where ${inSubtree(columnsOf('x'), of)} and p.has_counsellor_qualification and ${holds(director)})`,
  ),
  caseCount: derived((of, { isOpen }) => {
    const open = typeof isOpen === 'boolean' ? sql`and (x.closed_on is null) = ${isOpen}` : sql``;
    return sql`(select count(*) from service_case x
      where ${inSubtree(columnsOf('x'), of)} ${open} and ${unsealed(sql`x.child_id`)})`;
  }),
  visitCount: derived((of, { from, until, visitorKind }) => {
    const kind = visitorKind ? sql`and x.visitor_kind = ${visitorKind}` : sql``;
    return sql`(select count(*) from home_visit x where ${inSubtree(columnsOf('x'), of)}
      and ${between(sql`x.visited_on`, from, until)} ${kind} and ${unsealed(sql`x.child_id`)})`;
  }),
  publicityParticipantCount: derived(
    (of, { from, until }) => sql`(select coalesce(sum(x.participant_count), 0) from publicity_event x
      where ${inSubtree(columnsOf('x'), of)} and ${between(sql`x.held_on`, from, until)})`,
  ),
};
