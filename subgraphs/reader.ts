import DataLoader from 'dataloader';
import type { GraphQLObjectType, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { DenialCode } from '../schema/access/denials.ts';
import type { Session } from '../schema/access/viewer.ts';
import type { SessionAccess } from './access.ts';
import { readingKey } from './child-trace.ts';
import { childrenOfKey, idsNamed, type NamedInArguments } from './disclosure-asked.ts';
import { aboutOf } from './disclosure-compile.ts';
import { DisclosureNode } from './disclosure-plan.ts';
import type { DisclosureTrace } from './disclosure-trace.ts';
import { traceAnswer } from './disclosure-walk.ts';
import type { ReadCompiler } from './read-compile.ts';
import { rowOf, tableOf } from './read-row.ts';
import { below, type Scope } from './read-selection.ts';
import { ReadStatements, type SentStatement } from './read-statements.ts';
import { shapeVariables } from './read-variables.ts';
import type { ReadingKeys, Sql } from './reading.ts';
import { recordId } from './record-id.ts';
import { Slot, type Variables } from './slot.ts';
import { textOf } from './sql-text.ts';

/** One request's reads: entities asked for in the same tick are fetched by one statement. */
export interface ReadingContext {
  session: Session;
  access: SessionAccess;
  /** Coordinates asked for and denied on every row. */
  withheld: Set<string>;
  /** What the request was told so far. */
  disclosed: DisclosureTrace;
  loaders: Map<Statement, DataLoader<string, unknown>>;
  root: Promise<Record<string, unknown>> | null;
}

interface Statement extends SentStatement {
  withheld: ReadonlySet<string>;
  denied: ReadonlyMap<string, DenialCode>;
  named: readonly NamedInArguments[];
  /** What its answer tells. */
  told: DisclosureNode;
  parameters: readonly unknown[];
}

/** A piece of SQL, and what its answer will tell. */
interface Compiled {
  sql: Sql;
  told: DisclosureNode;
}

const MOST_SHAPES = 500;

/** Runs compiled reads: one statement a fetch, compiled once per operation and shape of variables. */
export class Reader {
  readonly keys: ReadingKeys;
  readonly #compiler: ReadCompiler;
  readonly #statements: ReadStatements;
  readonly #compiled = new WeakMap<OperationDefinitionNode, Map<string, Statement>>();

  constructor(compiler: ReadCompiler, pool: Pool, keys: ReadingKeys) {
    this.#compiler = compiler;
    this.#statements = new ReadStatements(pool);
    this.keys = keys;
  }

  /** Statements sent so far. */
  get statements(): number {
    return this.#statements.sent;
  }

  /** All root fields of a query operation in one statement, as an object by response key. */
  async root(context: ReadingContext, info: GraphQLResolveInfo): Promise<Record<string, unknown>> {
    context.root ??= this.#run(
      context,
      this.#statement(context, info, 'root', (scope) => {
        const source = this.#compiler.readings.keySource('');
        const told = DisclosureNode.top(info.parentType.name, 'NOBODY');
        const selection = { scope, type: info.parentType, sets: [scope.operation.selectionSet], source, told };
        const columns = this.#compiler.columns(selection);
        return { sql: sql`select row_to_json("$root") as value from (select ${columns}) "$root"`, told };
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
    const opened = readingKey(type.name, key, context.session, this.keys);
    if (opened === null) return null;
    for (const child of childrenOfKey(type.name, opened)) context.disclosed.ask(child);
    const statement = this.#statement(context, info, `${type.name} at ${String(info.path.key)}`, (scope) =>
      this.#batch(scope, type, info),
    );
    let loader = context.loaders.get(statement);
    if (!loader) {
      const variables = info.variableValues;
      loader = new DataLoader((keys) => this.#run(context, statement, { ...variables, $keys: keys }), {
        cache: true,
      });
      context.loaders.set(statement, loader);
    }
    return loader.load(opened);
  }

  #batch(scope: Scope, type: GraphQLObjectType, info: GraphQLResolveInfo): Compiled {
    const reading = this.#compiler.readings.readingOf(type);
    const sets = below(info.fieldNodes);
    if (!reading.entity) {
      const source = this.#compiler.keySource(type);
      const told = DisclosureNode.echo(type.name, aboutOf(this.#compiler, type, source));
      const value = this.#compiler.bareReference({ scope, type, sets, source, told }, sql`k.key`);
      return { sql: perKey(value, 'text'), told };
    }
    const rows = this.#compiler.readings.source(reading.entity);
    const told = DisclosureNode.top(type.name, aboutOf(this.#compiler, type, rows));
    const property = reading.key ?? (rows.meta?.primaryKeys[0] as string);
    const where = sql`from ${tableOf(rows)} where ${rowOf(rows)(property)} = k.key ${this.#compiler.visible(scope, type, rows)}`;
    const value = this.#compiler.object({ scope, type, sets, source: rows, told }, where);
    const isText = /char|text/.test(rows.meta?.properties[property as never]?.columnTypes[0] ?? '');
    return { sql: perKey(value, isText ? 'text' : 'bigint'), told };
  }

  #statement(
    context: ReadingContext,
    info: GraphQLResolveInfo,
    place: string,
    build: (scope: Scope) => Compiled,
  ): Statement {
    const statement = this.#compiledFor(context.access, info, place, build);
    for (const coordinate of statement.withheld) context.withheld.add(coordinate);
    for (const [coordinate, code] of statement.denied) context.disclosed.deny(coordinate, code);
    return statement;
  }

  #compiledFor(
    access: SessionAccess,
    info: GraphQLResolveInfo,
    place: string,
    build: (scope: Scope) => Compiled,
  ): Statement {
    const { shape, variables } = shapeVariables(info.schema, info.operation, info.variableValues);
    const shapes = this.#compiled.get(info.operation) ?? new Map<string, Statement>();
    this.#compiled.set(info.operation, shapes);
    const key = `${place} ${shape} ${access.key}`;
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    const { operation, fragments } = info;
    const noted = { withheld: new Set<string>(), denied: new Map<string, DenialCode>(), named: [], isPaged: false };
    const scope: Scope = { operation, fragments, variables, access, ...noted };
    const { sql, told } = build(scope);
    const { sql: text, parameters } = textOf(sql);
    const { withheld, denied, named, isPaged } = scope;
    const statement = { text, parameters, name: this.#statements.nameOf(text), withheld, denied, named, isPaged, told };
    shapes.set(key, statement);
    return statement;
  }

  /** The answers of a statement, with what they tell noted before anybody sees them. */
  async #run(context: ReadingContext, statement: Statement, variables: Variables): Promise<readonly unknown[]> {
    const { session, disclosed } = context;
    const bound = (each: unknown) => (each instanceof Slot ? each.read(variables, this.keys, session) : each);
    for (const { by, value } of statement.named)
      for (const child of idsNamed(by, bound(value), this.keys)) disclosed.ask(child);
    const values = statement.parameters.map(bound);
    const answers = await this.#statements.answers(statement, values);
    traceAnswer(disclosed, statement.told, answers);
    return answers;
  }
}

/** A statement that answers a value for each key, in the order of the keys. */
function perKey(value: Sql, column: 'text' | 'bigint'): Sql {
  const keys = new Slot(({ $keys }) => (column === 'text' ? $keys : ($keys as string[]).map(recordId)));
  return sql`select ${value} as value from unnest(${keys}::${sql.raw(column)}[]) with ordinality as k(key, at) order by k.at`;
}
