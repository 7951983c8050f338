import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import type { GraphQLObjectType, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { Pool } from 'pg';
import type { ReadCompiler } from './read-compile.ts';
import { rowOf, tableOf } from './read-row.ts';
import { below, type Scope } from './read-selection.ts';
import { shapeVariables } from './read-variables.ts';
import type { ReadingKeys, Sql } from './reading.ts';
import { recordId } from './record-id.ts';
import { Slot, type Variables } from './slot.ts';

/** One request's reads: entities asked for in the same tick are fetched by one statement. */
export interface ReadingContext {
  loaders: Map<Statement, DataLoader<string, unknown>>;
  root: Promise<Record<string, unknown>> | null;
}

interface Statement {
  name: string | undefined;
  text: string;
  parameters: readonly unknown[];
}

const texts = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

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
      this.#statement(info, 'root', (scope) => {
        const source = this.#compiler.keySource('');
        const columns = this.#compiler.columns(scope, info.parentType, [scope.operation.selectionSet], source);
        return sql`select row_to_json("$root") as value from (select ${columns}) "$root"`;
      }),
      info.variableValues,
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
    const statement = this.#statement(info, `${type.name} at ${String(info.path.key)}`, (scope) =>
      this.#batch(scope, type, info),
    );
    let loader = context.loaders.get(statement);
    if (!loader) {
      const variables = info.variableValues;
      loader = new DataLoader((keys) => this.#run(statement, { ...variables, $keys: keys }), { cache: true });
      context.loaders.set(statement, loader);
    }
    return loader.load(key);
  }

  #batch(scope: Scope, type: GraphQLObjectType, info: GraphQLResolveInfo): Sql {
    const reading = this.#compiler.readingOf(type);
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
    const rows = this.#compiler.source(reading.entity);
    const property = reading.key ?? (rows.meta?.primaryKeys[0] as string);
    const where = sql`from ${tableOf(rows)} where ${rowOf(rows)(property)} = k.key`;
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

  #statement(info: GraphQLResolveInfo, place: string, build: (scope: Scope) => Sql): Statement {
    const { shape, variables } = shapeVariables(info.schema, info.operation, info.variableValues);
    const shapes = this.#compiled.get(info.operation) ?? new Map<string, Statement>();
    this.#compiled.set(info.operation, shapes);
    const known = shapes.get(`${place} ${shape}`);
    if (known) return known;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const { sql: text, parameters } = build({
      operation: info.operation,
      fragments: info.fragments,
      variables,
    }).compile(texts);
    const statement = { text, parameters, name: this.#nameOf(text) };
    shapes.set(`${place} ${shape}`, statement);
    return statement;
  }

  /** Prepared statements are named by their text; past a number of them new texts go unnamed, as servers keep names for ever. */
  #nameOf(text: string): string | undefined {
    this.#named += 1;
    return this.#named > MOST_SHAPES * 2
      ? undefined
      : createHash('sha256').update(text).digest('base64url').slice(0, 40);
  }

  async #run(statement: Statement, variables: Variables): Promise<unknown[]> {
    const values = statement.parameters.map((each) => (each instanceof Slot ? each.read(variables, this.keys) : each));
    this.statements += 1;
    const config = { text: statement.text, values, ...(statement.name ? { name: statement.name } : {}) };
    const { rows } = await this.#pool.query<{ value: unknown }>(config);
    return rows.map((row) => row.value);
  }
}
