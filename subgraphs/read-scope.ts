import type { EntityMetadata } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Decision } from '../schema/access/decide.ts';
import { OWN_DIVISION, type Verdict } from '../schema/access/verdict.ts';
import type { SessionAccess } from './access.ts';
import type { Department } from './department.ts';
import { within } from './read-list.ts';
import { propertyOf, rowOf, type Source } from './read-row.ts';
import type { Subjects, Ties } from './read-subject.ts';
import type { Row, Sql, TypeReading } from './reading.ts';
import { groundChild, hiddenChildren, lastBirthDate, viewerAncestors, viewerSlots } from './session-slots.ts';
import { textOf } from './sql-text.ts';

/** The type that stands for a child in every department (儿童). */
export const CHILD = 'Child';

type PersonsChild = (child: Row, person: Sql) => Sql;

/** The one place where statements learn which rows a session may see (管辖范围), by each row's true child or place. */
export class RowScope {
  readonly #subjects: Subjects;
  readonly #roster: PersonsChild | undefined;
  readonly #hasWrittenAbout: PersonsChild | undefined;

  constructor(subjects: Subjects, { roster, hasWrittenAbout }: Pick<Department, 'roster' | 'hasWrittenAbout'>) {
    this.#subjects = subjects;
    this.#roster = roster;
    this.#hasWrittenAbout = hasWrittenAbout;
  }

  tiesOf(meta: EntityMetadata): Ties {
    return this.#subjects.tiesOf(meta);
  }

  /** Whether rows of a source are about a child. */
  isAboutChild(source: Source): boolean {
    return source.meta !== null && this.#subjects.tiesOf(source.meta).child !== null;
  }

  /** The id of the child that rows of a source are about or name; null when they are about none. */
  childOf(source: Source, type: string, reading: TypeReading): Sql | null {
    const row = rowOf(source);
    if (reading.names) return reading.names(row);
    if (!source.meta) return type === CHILD && source.keys.has('id') ? row('id') : null;
    const { child, paper } = this.#subjects.tiesOf(source.meta);
    if (child) return this.#subjects.idAlong(source, child);
    return paper && this.#subjects.along(source, paper, (named) => named('childId'), 'VALUE');
  }

  /**
   * The condition on the rows of a source; null when all may see them (code lists, standards of no place). Rows `ofParent`
   * are about the very child on whose row, found visible, the statement stands already.
   */
  visible(source: Source, access: SessionAccess, reading: TypeReading, ofParent = false): Sql | null {
    if (!source.meta) return null;
    const { child, place } = this.#subjects.tiesOf(source.meta);
    const conditions: Sql[] = [];
    if (child && !ofParent) {
      const aboutChild = this.#subjects.along(source, child, (row) => this.#childVisible(row, access), 'CONDITION');
      const orPlace = child[0]?.nullable && place?.length === 0 ? this.#ofNobody(source, child[0].name, access) : null;
      conditions.push(orPlace ? sql`(${aboutChild} or ${orPlace})` : aboutChild);
    } else if (!child && place) {
      conditions.push(
        this.#subjects.along(source, place, (row) => placeVisible(row('divisionCode'), access), 'CONDITION'),
      );
    }
    if (!child && access.scope.hiddenChildren.length > 0 && propertyOf(source, 'childId'))
      conditions.push(notSealed(rowOf(source), access, reading.writtenBy));
    if (reading.visible) conditions.push(reading.visible(rowOf(source), viewerSlots));
    return conditions.length > 0 ? sql.join(conditions, sql` and `) : null;
  }

  /** Whether `where` says, before all else and without any `or`, that the rows belong to the child whose row `parent` is. */
  isOfSameChild(parent: Source, rows: Source, where: Sql): boolean {
    if (!parent.meta || !rows.meta || this.#subjects.tiesOf(parent.meta).child?.length !== 0) return false;
    const [link, ...more] = this.#subjects.tiesOf(rows.meta).child ?? [];
    if (!link || more.length > 0) return false;
    const tie = textOf(sql`${rowOf(rows)(link.name)} = ${rowOf(parent)(parent.meta.primaryKeys[0] as string)}`).sql;
    const text = textOf(where).sql;
    return (text === tie || text.startsWith(`${tie} and `)) && !/\bor\b/i.test(text);
  }

  /** An expression that differs by kind of row: `leaf` gives it for each decision. */
  byVerdict(
    verdict: Verdict,
    source: Source,
    leaf: (decision: Extract<Verdict, { kind: 'LEAF' }>['decision']) => Sql,
  ): Sql {
    if (verdict.kind === 'LEAF') return leaf(verdict.decision);
    const denial = denialEverywhere(verdict);
    if (denial) return leaf(denial);
    const cases = verdict.cases.map(
      ({ is, verdict: inner }) =>
        sql`when ${this.#is(verdict.ask, is, source)} then ${this.byVerdict(inner, source, leaf)}`,
    );
    return sql`case ${sql.join(cases, sql` `)} else ${this.byVerdict(verdict.otherwise, source, leaf)} end`;
  }

  #childVisible(child: Row, access: SessionAccess): Sql {
    const { scope } = access;
    const ways: Sql[] = [];
    if (scope.groundChild !== null) ways.push(sql`${child('id')} = ${groundChild}`);
    if (!scope.groundOnly) {
      if (scope.childrenWithin !== null) ways.push(within(child('divisionCode'), viewerSlots.division));
      if (scope.ownRoster && this.#roster) ways.push(this.#roster(child, viewerSlots.id));
    }
    const limits: Sql[] = [ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`];
    if (scope.minorsOnly)
      limits.push(sql`(${child('birthDate')} is null or ${child('birthDate')} > ${lastBirthDate(18)})`);
    if (scope.hiddenChildren.length > 0) limits.push(this.#notHidden(child, access));
    return sql`(${sql.join(limits, sql` and `)})`;
  }

  #notHidden(child: Row, access: SessionAccess): Sql {
    const isFree = sql`${child('id')} <> all(${hiddenChildren(access.owner)})`;
    return this.#hasWrittenAbout ? sql`(${isFree} or ${this.#hasWrittenAbout(child, viewerSlots.id)})` : isFree;
  }

  /** A row that may be about a child but is about none: its place decides. */
  #ofNobody(source: Source, property: string, access: SessionAccess): Sql {
    const row = rowOf(source);
    return sql`(${row(property)} is null and ${placeVisible(row('divisionCode'), access)})`;
  }

  #is(ask: 'ground' | 'band' | 'division', value: string, source: Source): Sql {
    const ties = source.meta ? this.#subjects.tiesOf(source.meta) : { child: null, place: null };
    const ofChild = (what: (row: Row) => Sql) => this.#subjects.along(source, ties.child ?? [], what, 'VALUE');
    if (ask === 'ground') return sql`${ofChild((child) => child('id'))} = ${groundChild}`;
    if (ask === 'band') {
      const years = value === 'UNDER_14' ? 14 : 18;
      return sql`coalesce(${ofChild((child) => child('birthDate'))} > ${lastBirthDate(years)}, true)`;
    }
    const hops = ties.child ?? ties.place;
    const code = hops
      ? this.#subjects.along(source, hops, (row) => row('divisionCode'), 'VALUE')
      : source.keys.has('code')
        ? rowOf(source)('code')
        : sql`null::text`;
    return within(sql`(${code} collate "C")`, value === OWN_DIVISION ? viewerSlots.division : sql`${value}::text`);
  }
}

type Denial = Extract<Decision, { kind: 'DENY' }>;

/** What a verdict denies by when it denies every row; a CASE of nothing but nulls would be text, whatever the column is. */
export function denialEverywhere(verdict: Verdict): Denial | null {
  if (verdict.kind === 'LEAF') return verdict.decision.kind === 'DENY' ? verdict.decision : null;
  const denials = [verdict.otherwise, ...verdict.cases.map((each) => each.verdict)].map(denialEverywhere);
  return denials.every((denial) => denial !== null) ? (denials[0] as Denial) : null;
}

/** A paper that names a child by its id alone: not about a sealed one, unless the viewer wrote it. */
function notSealed(row: Row, access: SessionAccess, writtenBy: string | undefined): Sql {
  const isFree = sql`(${row('childId')} <> all(${hiddenChildren(access.owner)})) is not false`;
  return writtenBy ? sql`(${isFree} or ${row(writtenBy)} = ${viewerSlots.id})` : isFree;
}

/** Places and staff of the viewer's division, of those below it, and of those above it. */
function placeVisible(code: Sql, { scope }: SessionAccess): Sql {
  if (scope.placesAround === null) return sql`false`;
  return sql`(${within(code, viewerSlots.division)} or ${code} = any(${viewerAncestors}))`;
}
