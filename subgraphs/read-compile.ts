import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { sql } from 'kysely';
import { compileConnection, compileList } from './read-many.ts';
import { propertyOf, rowOf, type Source, tableOf } from './read-row.ts';
import { below, columnOf, type Scope, selectedFields } from './read-selection.ts';
import type { Arguments, FieldReading, Reading, Sql, TypeReading } from './reading.ts';

type Entity = Extract<FieldReading, { kind: 'ONE' }>['entity'];

/** Turns selections on a department's types into SQL that answers them as JSON, one expression a selection. */
export class ReadCompiler {
  readonly schema: GraphQLSchema;
  readonly #reading: Reading;
  readonly #orm: MikroORM;
  #aliases = 0;

  constructor(schema: GraphQLSchema, reading: Reading, orm: MikroORM) {
    this.schema = schema;
    this.#reading = reading;
    this.#orm = orm;
  }

  /** The reading of a type: what the department declares, with the entity of the same name where it declares none. */
  readingOf(type: GraphQLObjectType): TypeReading {
    const declared = this.#reading[type.name] ?? {};
    if (declared.entity || declared.key || type.name === 'Query') return declared;
    const meta = this.#metaByName(type.name);
    return meta ? { ...declared, entity: meta.class as never } : declared;
  }

  /** Proves at start that every field of the SDL has a reading, so that a forgotten one never reaches a user. */
  check(): void {
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('_') || type.name === 'Mutation') continue;
      const reading = this.readingOf(type);
      if (!reading.entity && !reading.key && type.name !== 'Query') continue;
      const source = reading.entity ? this.source(reading.entity) : this.keySource(reading.key ?? '');
      for (const field of Object.values(type.getFields())) {
        if (!field.name.startsWith('_')) this.fieldReading(type, field, source);
      }
    }
  }

  /** A fresh source for rows of an entity. */
  source(entity: Entity): Source {
    return { alias: this.#alias(), meta: this.#meta(entity), keys: new Set() };
  }

  /** A fresh source for a type that consists of its key. */
  keySource(key: string): Source {
    return { alias: this.#alias(), meta: null, keys: new Set([key]) };
  }

  /** The JSON object of a selection on a row of `from`, as a scalar sub-select; null when `from` has no row. */
  object(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], source: Source, from: Sql): Sql {
    const alias = sql.ref(this.#alias());
    return sql`(select row_to_json(${alias}) from (select ${this.columns(scope, type, sets, source)} ${from}) ${alias})`;
  }

  /** The selected fields of a type as the select list of a statement over `source`. */
  columns(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], source: Source): Sql {
    const columns: Sql[] = [];
    for (const [key, nodes] of selectedFields(scope, type, sets)) {
      const name = (nodes[0] as FieldNode).name.value;
      if (name.startsWith('_')) continue;
      const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
      const args = getArgumentValues(field, nodes[0] as FieldNode, scope.variables);
      columns.push(sql`${this.#field(scope, type, field, args, below(nodes), source)} as ${sql.id(columnOf(key))}`);
    }
    return sql.join(columns.length > 0 ? columns : [sql`1 as "$"`]);
  }

  #field(
    scope: Scope,
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    args: Arguments,
    sets: SelectionSetNode[],
    source: Source,
  ): Sql {
    const how = this.fieldReading(type, field, source);
    const target = getNamedType(field.type);
    if (how.kind === 'DERIVED') return how.sql(rowOf(source), args);
    if (!isObjectType(target)) throw new Error(`${type.name}.${field.name} is read as rows but is no object`);
    if (how.kind === 'HERE') return this.object(scope, target, sets, source, sql``);
    if (how.kind === 'KEY') return this.bareReference(scope, target, sets, how.key(rowOf(source), args));
    const rows = this.source(how.entity);
    const where = how.where(rowOf(source), rowOf(rows), args);
    if (how.kind === 'ONE') {
      const found = this.object(scope, target, sets, rows, sql`from ${tableOf(rows)} where ${where} limit 1`);
      return how.otherwise
        ? sql`coalesce(${found}, ${this.bareReference(scope, target, sets, how.otherwise(args))})`
        : found;
    }
    const list = {
      scope,
      field,
      args,
      sets,
      target: rows,
      where,
      usual: how.orderBy,
      list: `${type.name}.${field.name}`,
    };
    return isListType(getNullableType(field.type))
      ? compileList(this, list, target)
      : compileConnection(this, list, target);
  }

  /** A reference made of its key only; a null key is no reference. */
  bareReference(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[], key: Sql): Sql {
    const name = this.readingOf(type).key;
    if (!name) throw new Error(`${type.name} is referred to by key but declares none`);
    const source = this.keySource(name);
    const table = sql`from (select ${key} as ${sql.ref(name)}) ${sql.ref(source.alias)} where ${sql.ref(`${source.alias}.${name}`)} is not null`;
    return this.object(scope, type, sets, source, table);
  }

  /** How a field is read: declared, a column, a relation, or a reference by the convention `division` ↔ `divisionCode`. */
  fieldReading(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, source: Source): FieldReading {
    const reading = this.readingOf(type);
    const declared = reading.fields?.[field.name];
    if (source.keys.has(field.name)) return { kind: 'DERIVED', sql: (row) => row(field.name) };
    if (!source.meta && reading.entity) return this.#absent(declared);
    if (declared) return declared;
    const property = propertyOf(source, field.name);
    const target = getNamedType(field.type);
    const { key, entity } = isObjectType(target) ? this.readingOf(target) : {};
    if (property?.kind === 'm:1' && key && !entity) return { kind: 'KEY', key: (row) => row(property.name) };
    if (property) return this.#property(property);
    const column = key && `${field.name}${key[0]?.toUpperCase()}${key.slice(1)}`;
    if (column && propertyOf(source, column)) return { kind: 'KEY', key: (row) => row(column) };
    throw new Error(`${type.name}.${field.name} is neither a column nor a relation and declares no reading`);
  }

  /** A row that does not exist here (a child this department does not know): everything but the key is null. */
  #absent(declared: FieldReading | undefined): FieldReading {
    return declared?.kind === 'KEY' ? declared : { kind: 'DERIVED', sql: () => sql`null::json` };
  }

  #property(property: EntityProperty): FieldReading {
    if (property.kind === 'scalar') return { kind: 'DERIVED', sql: (row) => row(property.name) };
    const target = property.targetMeta as EntityMetadata;
    const entity = target.class as unknown as Entity;
    const own = target.primaryKeys[0] as string;
    if (property.kind === 'm:1' || (property.kind === '1:1' && property.owner)) {
      return { kind: 'ONE', entity, where: (parent, row) => sql`${row(own)} = ${parent(property.name)}` };
    }
    const where = (parent: (name: string) => Sql, row: (name: string) => Sql) =>
      sql`${row(property.mappedBy)} = ${parent(property.targetMeta ? this.#ownKey(property) : 'id')}`;
    if (property.kind === '1:1') return { kind: 'ONE', entity, where };
    const order = [property.orderBy ?? []]
      .flat()
      .flatMap((each) =>
        Object.entries(each as Record<string, string>).map(
          ([name, direction]) => `${name} ${String(direction).toLowerCase()}`,
        ),
      );
    return { kind: 'MANY', entity, where, orderBy: order };
  }

  #ownKey(property: EntityProperty): string {
    const back = (property.targetMeta as EntityMetadata).properties as Record<string, EntityProperty>;
    return back[property.mappedBy]?.targetMeta?.primaryKeys[0] as string;
  }

  #metaByName(name: string): EntityMetadata | undefined {
    return [...this.#orm.getMetadata()].find((meta) => meta.className === name);
  }

  #meta(entity: Entity): EntityMetadata {
    return this.#orm.getMetadata().get(entity as never) as EntityMetadata;
  }

  /** No GraphQL name holds a `$`, so no response key can be mistaken for a row. */
  #alias(): string {
    this.#aliases += 1;
    return `$${this.#aliases}`;
  }
}
