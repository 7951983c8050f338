import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { sql } from 'kysely';
import type { Decision } from '../schema/access/decide.ts';
import { argumentCoordinates } from '../schema/access/input-coordinates.ts';
import { mayMatch } from './access.ts';
import { childrenNamedIn } from './disclosure-asked.ts';
import { aboutOf, fieldTold, hiddenColumns, referenceTold, rowsTold } from './disclosure-compile.ts';
import type { TellingOnRows } from './disclosure-kinds.ts';
import type { FieldReadings } from './field-readings.ts';
import { maskedField } from './masked-field.ts';
import { within } from './read-list.ts';
import { compileConnection, compileList, type Many } from './read-many.ts';
import { rowOf, type Source, tableOf } from './read-row.ts';
import { denialEverywhere, type RowScope } from './read-scope.ts';
import { below, columnOf, type Scope, type Selection, selectedFields } from './read-selection.ts';
import type { Arguments, FieldReading, Sql } from './reading.ts';
import { sealedJson } from './sealed-answer.ts';
import { viewerSlots } from './session-slots.ts';

/** A field in the place where it is asked for, with the selections below it. */
export interface Asked extends Selection {
  /** The column its answer stands in. */
  column: string;
  field: GraphQLField<unknown, unknown>;
  args: Arguments;
  /** How the rows around it tell it. */
  telling: TellingOnRows;
}

/** Turns selections on a department's types into SQL that answers them as JSON, one expression a selection. */
export class ReadCompiler {
  readonly readings: FieldReadings;
  /** Which rows a session may see. */
  readonly rows: RowScope;

  constructor(readings: FieldReadings, rows: RowScope) {
    this.readings = readings;
    this.rows = rows;
  }

  /** The JSON object of a selection on a row of `from`, as a scalar sub-select; null when `from` has no row. */
  object(selection: Selection, from: Sql): Sql {
    const alias = sql.ref(this.readings.alias());
    return sql`(select row_to_json(${alias}) from (select ${this.columns(selection)} ${from}) ${alias})`;
  }

  /** The selected fields of a type as the select list of a statement over its source, each as the session may see it. */
  columns(selection: Selection): Sql {
    const { scope, type, sets } = selection;
    const columns: Sql[] = [];
    for (const [key, nodes] of selectedFields(scope, type, sets)) {
      const name = (nodes[0] as FieldNode).name.value;
      if (name.startsWith('_')) continue;
      const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
      const args = getArgumentValues(field, nodes[0] as FieldNode, scope.variables);
      scope.named.push(...childrenNamedIn(field.args, args));
      const column = columnOf(key);
      const value = this.#decided({ ...selection, column, field, args, sets: below(nodes), telling: 'D' });
      columns.push(sql`${value} as ${sql.id(column)}`);
    }
    columns.push(...hiddenColumns(this, selection));
    return sql.join(columns.length > 0 ? columns : [sql`1 as "$"`]);
  }

  /** Whether rows of a source are there for the session; `and`ed to every condition that finds rows. */
  visible(scope: Scope, target: GraphQLObjectType, rows: Source, ofParent = false): Sql {
    const condition = this.rows.visible(rows, scope.access, this.readings.readingOf(target), ofParent);
    return condition ? sql`and ${condition}` : sql``;
  }

  #decided(asked: Asked): Sql {
    const { scope, type, field, args, source } = asked;
    const coordinate = `${type.name}.${field.name}`;
    for (const used of argumentCoordinates(coordinate, field.args, args)) mayMatch(scope.access, used);
    const verdict = source.meta
      ? scope.access.reading(coordinate, this.rows.isAboutChild(source))
      : scope.access.readingWithoutRow(coordinate);
    const how = this.readings.fieldReading(type, field, source);
    if (how.kind === 'DERIVED' && how.isPaged) scope.isPaged = true;
    const denial = denialEverywhere(verdict);
    if (denial) scope.denied.set(coordinate, denial.code);
    const told = { ...asked, telling: fieldTold(this, asked, how, verdict) };
    if (verdict.kind === 'LEAF') {
      if (verdict.decision.kind === 'DENY') scope.withheld.add(coordinate);
      return this.#as(verdict.decision, told, how);
    }
    return this.rows.byVerdict(verdict, source, (decision) => this.#as(decision, told, how));
  }

  #as(decision: Decision, asked: Asked, how: FieldReading): Sql {
    if (decision.kind === 'DENY') return sql`null`;
    return decision.kind === 'ALLOW' ? this.#plain(asked, how) : maskedField(this, asked, how);
  }

  #plain(asked: Asked, how: FieldReading): Sql {
    const { type, field, args, source } = asked;
    if (how.kind === 'DERIVED') return how.sql(rowOf(source), args);
    if (how.kind === 'SEALED') return sealedJson(rowOf(source), how.property, sql`false`);
    const target = getNamedType(field.type);
    if (!isObjectType(target)) throw new Error(`${type.name}.${field.name} is read as rows but is no object`);
    if (how.kind === 'HERE') return this.object(rowsTold(asked, target, source, 'SAME'), sectionOf(asked));
    if (how.kind === 'KEY') return this.reference(asked, target, how.key(rowOf(source), args));
    if (how.kind === 'KEYS') return this.#references(asked, target, how.keys(rowOf(source), args));
    const rows = this.readings.source(how.entity);
    const where = how.where(rowOf(source), rowOf(rows), args);
    if (how.kind === 'ONE') return this.#one(asked, how, target, rows, where);
    const ofParent = this.rows.isOfSameChild(source, rows, where);
    const many: Many = {
      ...asked,
      target: rows,
      where,
      ofParent,
      usual: how.orderBy,
      list: `${type.name}.${field.name}`,
    };
    return isListType(getNullableType(field.type))
      ? compileList(this, many, target)
      : compileConnection(this, many, target);
  }

  #one(
    asked: Asked,
    how: Extract<FieldReading, { kind: 'ONE' }>,
    target: GraphQLObjectType,
    rows: Source,
    where: Sql,
  ): Sql {
    const { scope, type, field, args, source } = asked;
    const isKeyOnly = !source.meta && type.name !== 'Query';
    const mayBeThere = isKeyOnly ? this.#onItsRow(scope, `${type.name}.${field.name}`, rows) : sql``;
    const ofParent = this.rows.isOfSameChild(source, rows, where);
    const visible = this.visible(scope, target, rows, ofParent);
    const from = sql`from ${tableOf(rows)} where (${where}) ${visible} ${mayBeThere} limit 1`;
    const found = this.object(rowsTold(asked, target, rows, ofParent ? 'SAME' : aboutOf(this, target, rows)), from);
    if (!how.otherwise) return found;
    const bare = { ...asked, type: target, source: this.keySource(target), told: null };
    return sql`coalesce(${found}, ${this.bareReference(bare, how.otherwise(args))})`;
  }

  /** A section of a type that is only a key here is decided by the row that the section is read from. */
  #onItsRow(scope: Scope, coordinate: string, rows: Source): Sql {
    const verdict = scope.access.reading(coordinate, this.rows.isAboutChild(rows));
    if (verdict.kind === 'LEAF') return sql``;
    return sql`and ${this.rows.byVerdict(verdict, rows, ({ kind }) => (kind === 'ALLOW' ? sql`true` : sql`false`))}`;
  }

  /** A field that refers to an object by its key. */
  reference(asked: Asked, type: GraphQLObjectType, key: Sql): Sql {
    return this.bareReference(referenceTold(this, asked, type), key);
  }

  #references(asked: Asked, type: GraphQLObjectType, keys: Sql): Sql {
    const alias = this.readings.alias();
    const each = this.reference(asked, type, sql.ref(`${alias}.key`));
    return sql`(select coalesce(json_agg(${each} order by ${sql.ref(`${alias}.at`)}), '[]')
      from unnest(${keys}) with ordinality as ${sql.ref(alias)}(key, at))`;
  }

  /** A reference made of its key only; a null key is no reference. */
  bareReference(selection: Selection, key: Sql): Sql {
    const { alias, keys } = selection.source;
    const [name] = keys as ReadonlySet<string> & Iterable<string>;
    const column = sql.ref(`${alias}.${name}`);
    return this.object(
      selection,
      sql`from (select ${key} as ${sql.ref(name as string)}) ${sql.ref(alias)} where ${column} is not null`,
    );
  }

  /** The objects of a type as they are known by key alone. */
  keySource(type: GraphQLObjectType): Source {
    const name = this.readings.readingOf(type).key;
    if (!name) throw new Error(`${type.name} is referred to by key but declares none`);
    return this.readings.keySource(name);
  }
}

/** The section of a division is there for those whose area the division lies in; other sections share the row's own fate. */
function sectionOf({ type, source }: Asked): Sql {
  return type.name === 'Division'
    ? sql`where ${within(sql`(${rowOf(source)('code')} collate "C")`, viewerSlots.division)}`
    : sql``;
}
