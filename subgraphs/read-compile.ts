import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { sql } from 'kysely';
import type { Decision } from '../schema/access/decide.ts';
import { argumentCoordinates } from '../schema/access/input-coordinates.ts';
import { mayMatch } from './access.ts';
import type { FieldReadings } from './field-readings.ts';
import { maskedField } from './masked-field.ts';
import { within } from './read-list.ts';
import { compileConnection, compileList } from './read-many.ts';
import { rowOf, type Source, tableOf } from './read-row.ts';
import type { RowScope } from './read-scope.ts';
import { below, columnOf, type Scope, selectedFields } from './read-selection.ts';
import type { Arguments, FieldReading, Sql } from './reading.ts';
import { sealedJson } from './sealed-answer.ts';
import { viewerSlots } from './session-slots.ts';

/** A field in the place where it is asked for. */
export interface Asked {
  scope: Scope;
  type: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  args: Arguments;
  sets: SelectionSetNode[];
  source: Source;
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
  object(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], source: Source, from: Sql): Sql {
    const alias = sql.ref(this.readings.alias());
    return sql`(select row_to_json(${alias}) from (select ${this.columns(scope, type, sets, source)} ${from}) ${alias})`;
  }

  /** The selected fields of a type as the select list of a statement over `source`, each as the session may see it. */
  columns(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], source: Source): Sql {
    const columns: Sql[] = [];
    for (const [key, nodes] of selectedFields(scope, type, sets)) {
      const name = (nodes[0] as FieldNode).name.value;
      if (name.startsWith('_')) continue;
      const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
      const args = getArgumentValues(field, nodes[0] as FieldNode, scope.variables);
      const value = this.#decided({ scope, type, field, args, sets: below(nodes), source });
      columns.push(sql`${value} as ${sql.id(columnOf(key))}`);
    }
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
    if (verdict.kind === 'LEAF') {
      if (verdict.decision.kind === 'DENY') scope.withheld.add(coordinate);
      return this.#as(verdict.decision, asked, how);
    }
    return this.rows.byVerdict(verdict, source, (decision) => this.#as(decision, asked, how));
  }

  #as(decision: Decision, asked: Asked, how: FieldReading): Sql {
    if (decision.kind === 'DENY') return sql`null`;
    return decision.kind === 'ALLOW' ? this.#plain(asked, how) : maskedField(this, asked, how);
  }

  #plain(asked: Asked, how: FieldReading): Sql {
    const { scope, type, field, args, sets, source } = asked;
    if (how.kind === 'DERIVED') return how.sql(rowOf(source), args);
    if (how.kind === 'SEALED') return sealedJson(rowOf(source), how.property, sql`false`);
    const target = getNamedType(field.type);
    if (!isObjectType(target)) throw new Error(`${type.name}.${field.name} is read as rows but is no object`);
    if (how.kind === 'HERE') return this.object(scope, target, sets, source, sectionOf(asked));
    if (how.kind === 'KEY') return this.bareReference(scope, target, sets, how.key(rowOf(source), args));
    const rows = this.readings.source(how.entity);
    const where = how.where(rowOf(source), rowOf(rows), args);
    if (how.kind === 'ONE') return this.#one(asked, how, target, rows, where);
    const list = {
      scope,
      field,
      args,
      sets,
      target: rows,
      where,
      ofParent: this.rows.isOfSameChild(source, rows, where),
      usual: how.orderBy,
      list: `${type.name}.${field.name}`,
    };
    return isListType(getNullableType(field.type))
      ? compileList(this, list, target)
      : compileConnection(this, list, target);
  }

  #one(
    { scope, type, field, args, sets, source }: Asked,
    how: Extract<FieldReading, { kind: 'ONE' }>,
    target: GraphQLObjectType,
    rows: Source,
    where: Sql,
  ): Sql {
    const isKeyOnly = !source.meta && type.name !== 'Query';
    const mayBeThere = isKeyOnly ? this.#onItsRow(scope, `${type.name}.${field.name}`, rows) : sql``;
    const visible = this.visible(scope, target, rows, this.rows.isOfSameChild(source, rows, where));
    const from = sql`from ${tableOf(rows)} where (${where}) ${visible} ${mayBeThere} limit 1`;
    const found = this.object(scope, target, sets, rows, from);
    return how.otherwise
      ? sql`coalesce(${found}, ${this.bareReference(scope, target, sets, how.otherwise(args))})`
      : found;
  }

  /** A section of a type that is only a key here is decided by the row that the section is read from. */
  #onItsRow(scope: Scope, coordinate: string, rows: Source): Sql {
    const verdict = scope.access.reading(coordinate, this.rows.isAboutChild(rows));
    if (verdict.kind === 'LEAF') return sql``;
    return sql`and ${this.rows.byVerdict(verdict, rows, ({ kind }) => (kind === 'ALLOW' ? sql`true` : sql`false`))}`;
  }

  /** A reference made of its key only; a null key is no reference. */
  bareReference(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], key: Sql): Sql {
    const name = this.readings.readingOf(type).key;
    if (!name) throw new Error(`${type.name} is referred to by key but declares none`);
    const source = this.readings.keySource(name);
    const table = sql`from (select ${key} as ${sql.ref(name)}) ${sql.ref(source.alias)} where ${sql.ref(`${source.alias}.${name}`)} is not null`;
    return this.object(scope, type, sets, source, table);
  }
}

/** The section of a division is there for those whose area the division lies in; other sections share the row's own fate. */
function sectionOf({ type, source }: Asked): Sql {
  return type.name === 'Division'
    ? sql`where ${within(sql`(${rowOf(source)('code')} collate "C")`, viewerSlots.division)}`
    : sql``;
}
