import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import type { GraphQLObjectType, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Session } from '../schema/access/viewer.ts';
import type { SessionAccess } from './access.ts';
import { readingKey } from './child-trace.ts';
import type { ReadCompiler } from './read-compile.ts';
import { rowOf, tableOf } from './read-row.ts';
import { below, type Scope } from './read-selection.ts';
import { shapeVariables } from './read-variables.ts';
import type { ReadingKeys, Sql } from './reading.ts';
import { recordId } from './record-id.ts';
import { Slot, type Variables } from './slot.ts';
import { textOf } from './sql-text.ts';
import { unreadableText } from './unreadable-text.ts';

/** One request's reads: entities asked for in the same tick are fetched by one statement. */
export interface ReadingContext {
  session: Session;
  access: SessionAccess;
  /** Coordinates asked for and denied on every row. */
  withheld: Set<string>;
  loaders: Map<Statement, DataLoader<string, unknown>>;
  root: Promise<Record<string, unknown>> | null;
}

interface Statement {
  withheld: ReadonlySet<string>;
  name: string | undefined;
  text: string;
  parameters: readonly unknown[];
}

const MOST_SHAPES = 500;

/** Runs compiled reads: one statement a fetch, compiled once per operation and shape of variables. */
export class Reader {
  /** Statements sent so far; tests fix how many a question costs. */
  statements = 0;
  readonly keys: ReadingKeys;
  readonly #compiler: ReadCompiler;
  readonly #pool: Pool;
  readonly #compiled = new WeakMap<OperationDefinitionNode, Map<string, Statement>>();
  #named = 0;

  constructor(compiler: ReadCompiler, pool: Pool, keys: ReadingKeys) {
    this.#compiler = compiler;
    this.#pool = pool;
    this.keys = keys;
  }

  /** All root fields of a query operation in one statement, as an object by response key. */
  async root(context: ReadingContext, info: GraphQLResolveInfo): Promise<Record<string, unknown>> {
    context.root ??= this.#run(
      this.#statement(context, info, 'root', (scope) => {
        const source = this.#compiler.readings.keySource('');
        const columns = this.#compiler.columns(scope, info.parentType, [scope.operation.selectionSet], source);
        return sql`select row_to_json("$root") as value from (select ${columns}) "$root"`;
      }),
      info.variableValues,
      context.session,
    ).then((rows) => rows[0] as Record<string, unknown>);
    return context.root;
  }

  /** One object of a type by its key, batched with the others of the same selection; null when there is none. */
  async byKey(
    context: ReadingContext,
    type: GraphQLObjectType,
    key: string,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const opened = readingKey(type.name, key, context.session, this.keys);
    if (opened === null) return null;
    const statement = this.#statement(context, info, `${type.name} at ${String(info.path.key)}`, (scope) =>
      this.#batch(scope, type, info),
    );
    let loader = context.loaders.get(statement);
    if (!loader) {
      const variables = info.variableValues;
      loader = new DataLoader((keys) => this.#run(statement, { ...variables, $keys: keys }, context.session), {
        cache: true,
      });
      context.loaders.set(statement, loader);
    }
    return loader.load(opened);
  }

  #batch(scope: Scope, type: GraphQLObjectType, info: GraphQLResolveInfo): Sql {
    const reading = this.#compiler.readings.readingOf(type);
    const sets = below(info.fieldNodes);
    const all = (keysOf: (keys: string[]) => unknown[]) => new Slot((variables) => keysOf(variables.$keys as string[]));
    const answer = (value: Sql, keys: Slot, column: string) =>
      sql`select ${value} as value from unnest(${keys}::${sql.raw(column)}[]) with ordinality as k(key, at) order by k.at`;
    if (!reading.entity) {
      const value = this.#compiler.bareReference(scope, type, sets, sql`k.key`);
      return answer(
        value,
        all((keys) => keys),
        'text',
      );
    }
    const rows = this.#compiler.readings.source(reading.entity);
    const property = reading.key ?? (rows.meta?.primaryKeys[0] as string);
    const where = sql`from ${tableOf(rows)} where ${rowOf(rows)(property)} = k.key ${this.#compiler.visible(scope, type, rows)}`;
    const value = this.#compiler.object(scope, type, sets, rows, where);
    const isText = /char|text/.test(rows.meta?.properties[property as never]?.columnTypes[0] ?? '');
    return isText
      ? answer(
          value,
          all((keys) => keys),
          'text',
        )
      : answer(
          value,
          all((keys) => keys.map(recordId)),
          'bigint',
        );
  }

  #statement(
    context: ReadingContext,
    info: GraphQLResolveInfo,
    place: string,
    build: (scope: Scope) => Sql,
  ): Statement {
    const statement = this.#compiledFor(context.access, info, place, build);
    for (const coordinate of statement.withheld) context.withheld.add(coordinate);
    return statement;
  }

  #compiledFor(
    access: SessionAccess,
    info: GraphQLResolveInfo,
    place: string,
    build: (scope: Scope) => Sql,
  ): Statement {
    const { shape, variables } = shapeVariables(info.schema, info.operation, info.variableValues);
    const shapes = this.#compiled.get(info.operation) ?? new Map<string, Statement>();
    this.#compiled.set(info.operation, shapes);
    const key = `${place} ${shape} ${access.key}`;
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const withheld = new Set<string>();
    const { operation, fragments } = info;
    const { sql: text, parameters } = textOf(build({ operation, fragments, variables, access, withheld }));
    const statement = { text, parameters, name: this.#nameOf(text), withheld };
    shapes.set(key, statement);
    return statement;
  }

  /** Prepared statements are named by their text; past a number of them new texts go unnamed, as servers keep names for ever. */
  #nameOf(text: string): string | undefined {
    this.#named += 1;
    return this.#named > MOST_SHAPES * 2
      ? undefined
      : createHash('sha256').update(text).digest('base64url').slice(0, 40);
  }

  async #run(statement: Statement, variables: Variables, session: Session): Promise<unknown[]> {
    const values = statement.parameters.map((each) =>
      each instanceof Slot ? each.read(variables, this.keys, session) : each,
    );
    this.statements += 1;
    const config = { text: statement.text, values, ...(statement.name ? { name: statement.name } : {}) };
    const { rows } = await this.#pool.query<{ value: unknown }>(config).catch((error) => {
      throw unreadableText(error);
    });
    return rows.map((row) => row.value);
  }
}
