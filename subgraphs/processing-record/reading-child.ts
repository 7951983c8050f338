import { sql } from 'kysely';
import { derived, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { dayOf, within } from './days.ts';
import { ChildDisclosure } from './entities/child-disclosure.ts';
import { namesChild, recordsOf } from './of-child.ts';
import { purposeTerm } from './purpose-term.ts';
import { bodyOf, deniedIn, disclosedData, groupsOf, listAt, textAt } from './recorded-json.ts';
import { mayReport, personFor } from './seen.ts';

/** The records that name a child, and which of them is its. */
export const ofChild = (row: Row, child: Sql): Sql => sql`${row('child')} = ${child} and ${namesChild(row, child)}`;

const overall = (expression: string) =>
  derived((section) => sql`(select ${sql.raw(expression)} from ${recordsOf(section('child'))} l)`);

const toldOfChild = (row: Row): Sql =>
  sql`(select g.value from ${groupsOf(row)} where g.value->'children' @> to_jsonb(${row('child')}))`;

/** How a child's records are read: the guardian's report (监护人查询报告). */
export const childReading: Reading = {
  Child: {
    key: 'id',
    fields: { processingRecord: one(ChildDisclosure, (child, row) => ofChild(row, child('id'))) },
  },
  ProcessingRecordChild: {
    entity: ChildDisclosure,
    visible: mayReport,
    names: (row) => row('child'),
    fields: {
      disclosureCount: overall('count(*)'),
      firstOn: overall(`(min(l.at) at time zone 'Asia/Shanghai')::date`),
      lastOn: overall(`(max(l.at) at time zone 'Asia/Shanghai')::date`),
      disclosures: many(
        ChildDisclosure,
        (section, row, args) => sql`${ofChild(row, section('child'))} and ${within(row, args.from, args.until)}`,
        ['at desc'],
      ),
    },
  },
  Disclosure: {
    entity: ChildDisclosure,
    names: (row) => row('child'),
    fields: {
      recordId: derived((row) => sql`(${row('chain')} || '#' || ${row('seq')})`),
      on: derived((row) => dayOf(row('at'))),
      viewerId: derived((row) => personFor(row, viewerSlots)),
      purposeTerm: derived((row) => purposeTerm(row('purpose'))),
      ground: derived((row) => textAt(row, 'ground,kind')),
      agreements: derived((row) => listAt(row, 'basis,agreements')),
      acts: derived((row) => listAt(row, 'acts')),
      wasAsked: derived((row) => sql`coalesce(${bodyOf(row)}->'asked' @> to_jsonb(${row('child')}), false)`),
      data: derived((row) => disclosedData(sql`${toldOfChild(row)} g(value)`)),
      denied: derived(deniedIn),
    },
  },
};
