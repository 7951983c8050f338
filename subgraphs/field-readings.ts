import type { EntityMetadata, EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { propertyOf, type Source } from './read-row.ts';
import type { EntityClass, FieldReading, Reading, Sql, TypeReading } from './reading.ts';

/** How the types and fields of a department's SDL are read: as declared, or as its entities make plain. */
export class FieldReadings {
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
    const meta = this.metaByName(type.name);
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
  source(entity: EntityClass): Source {
    return { alias: this.alias(), meta: this.metaOf(entity), keys: new Set() };
  }

  /** A fresh source for a type that consists of its key. */
  keySource(key: string): Source {
    return { alias: this.alias(), meta: null, keys: new Set([key]) };
  }

  metaOf(entity: EntityClass): EntityMetadata {
    return this.#orm.getMetadata().get(entity as never) as EntityMetadata;
  }

  metaByName(name: string): EntityMetadata | undefined {
    return [...this.#orm.getMetadata()].find((meta) => meta.className === name);
  }

  /** No GraphQL name holds a `$`, so no response key can be mistaken for a row. */
  alias(): string {
    this.#aliases += 1;
    return `$${this.#aliases}`;
  }

  /** How a field is read: declared, a column, a relation, or a reference by the convention `division` ↔ `divisionCode`. */
  fieldReading(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, source: Source): FieldReading {
    const reading = this.readingOf(type);
    const declared = reading.fields?.[field.name];
    if (source.keys.has(field.name)) return { kind: 'DERIVED', sql: (row) => row(field.name) };
    if (this.isAbsent(type, source)) return this.#absent(declared);
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

  /** Whether a type that has rows here is read from its key alone: the row does not exist, or not for the session. */
  isAbsent(type: GraphQLObjectType, source: Source): boolean {
    return !source.meta && this.readingOf(type).entity !== undefined;
  }

  /** A row that does not exist here (a child this department does not know): everything but the key is null. */
  #absent(declared: FieldReading | undefined): FieldReading {
    return declared?.kind === 'KEY' ? declared : { kind: 'DERIVED', sql: () => sql`null::json` };
  }

  #property(property: EntityProperty): FieldReading {
    if (property.kind === 'scalar') return { kind: 'DERIVED', sql: (row) => row(property.name) };
    const target = property.targetMeta as EntityMetadata;
    const entity = target.class as unknown as EntityClass;
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
}
