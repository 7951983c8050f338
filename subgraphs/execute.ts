import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { accessDenied } from '../schema/access/denial-error.ts';
import { termOf } from '../schema/access/department-term.ts';
import type { Session } from '../schema/access/viewer.ts';
import { HUB_ERRORS, publicError } from '../schema/errors.ts';
import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import type { DepartmentAccess, SessionAccess } from './access.ts';
import { DisclosureTrace } from './disclosure-trace.ts';
import type { Journal } from './journal.ts';
import { operationFacts } from './journal-operation.ts';
import { JournaledRequest } from './journal-request.ts';
import type { ReadingContext } from './reader.ts';
import type { SubgraphAnswer, SubgraphRequest } from './subgraph.ts';
import { placeWhole, type WholeAnswers } from './whole-answers.ts';

const MOST_DOCUMENTS = 1_000;

/** What a request is executed with: what it may see, and what it will be written down as. */
export interface RequestContext extends ReadingContext, WholeAnswers {
  journaled: JournaledRequest;
}

/** Executes requests on a department's schema; a document is parsed and validated once. */
export class Executor {
  readonly #name: string;
  readonly #schema: GraphQLSchema;
  readonly #access: DepartmentAccess;
  readonly #journal: Journal;
  readonly #fieldResolver: GraphQLFieldResolver<unknown, unknown>;
  readonly #documents = new Map<string, DocumentNode | GraphQLFormattedError>();

  constructor(
    name: string,
    schema: GraphQLSchema,
    access: DepartmentAccess,
    journal: Journal,
    fieldResolver: GraphQLFieldResolver<unknown, unknown>,
  ) {
    this.#name = name;
    this.#schema = schema;
    this.#access = access;
    this.#journal = journal;
    this.#fieldResolver = fieldResolver;
  }

  /**
   * The answer, once it is written down in the journal; client errors and internal errors alike come back in public form.
   * Rejects with `NotJournaled` when the journal cannot be written in time: then nothing is told.
   */
  async execute(request: SubgraphRequest, session: Session): Promise<SubgraphAnswer> {
    const document = this.#document(request.query);
    if ('message' in document) return { errors: [document] };
    const { acts, isAboutSchema } = operationFacts(document, request.operationName);
    if (!isAboutSchema && this.#journal.isStuck) throw new NotJournaled(false);
    const access = this.#access.of(session);
    const journaled = new JournaledRequest(this.#journal, session, request.operation ?? null);
    const contextValue: RequestContext = {
      session,
      access,
      withheld: new Set(),
      disclosed: new DisclosureTrace(),
      loaders: new Map(),
      whole: [],
      root: null,
      journaled,
    };
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      contextValue,
      variableValues: request.variables,
      operationName: request.operationName,
      fieldResolver: this.#fieldResolver,
    });
    if (journaled.failure) throw journaled.failure;
    if (data) placeWhole(data as Record<string, unknown>, contextValue.whole);
    const answer: SubgraphAnswer = data === undefined ? {} : { data };
    const problems = (errors ?? []).map((error) => (data === undefined ? refusal(error) : this.#public(error)));
    const denials = [...contextValue.withheld].map((coordinate) => this.#denial(access, coordinate));
    if (problems.length + denials.length > 0) answer.errors = [...problems, ...denials];
    // what is refused before it runs tells nothing
    if (data !== undefined && !isAboutSchema) await journaled.answer(acts, contextValue.disclosed.toDisclosure());
    if (journaled.receipts.length > 0) answer.extensions = { receipts: journaled.receipts };
    return answer;
  }

  #public(error: GraphQLError): GraphQLFormattedError {
    return publicError(error, (reference, cause) => this.#log(reference, cause));
  }

  #denial(access: SessionAccess, coordinate: string): GraphQLFormattedError {
    const verdict = access.reading(coordinate, true);
    const code = verdict.kind === 'LEAF' && verdict.decision.kind === 'DENY' ? verdict.decision.code : 'NO_AGREEMENT';
    const { message, extensions } = accessDenied(
      code,
      coordinate,
      access.classification(coordinate),
      termOf(this.#schema),
    );
    return { message, extensions };
  }

  #document(query: string): DocumentNode | GraphQLFormattedError {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = this.#parse(query);
    if (this.#documents.size >= MOST_DOCUMENTS) this.#documents.delete(this.#documents.keys().next().value as string);
    this.#documents.set(query, document);
    return document;
  }

  #parse(query: string): DocumentNode | GraphQLFormattedError {
    try {
      const document = parse(query, { maxTokens: 20_000 });
      const [problem] = validate(this.#schema, document);
      return problem ? refusal(problem) : document;
    } catch {
      return { message: HUB_ERRORS.GRAPHQL_PARSE_FAILED, extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
    }
  }

  #log(reference: string, cause: unknown): void {
    const kind = cause instanceof Error ? cause.name : typeof cause;
    const code = (cause as { code?: unknown } | null)?.code;
    const at =
      cause instanceof Error
        ? cause.stack
            ?.split('\n')
            .find((line) => line.includes('at '))
            ?.trim()
        : undefined;
    process.stderr.write(`${JSON.stringify({ level: 'error', department: this.#name, reference, kind, code, at })}\n`);
  }
}

/** A request that cannot be run: a value with an explanation of its own (a day that does not exist) says it, all else is constant. */
function refusal(error: GraphQLError): GraphQLFormattedError {
  const code = 'GRAPHQL_VALIDATION_FAILED';
  const { message, extensions } = error.originalError instanceof GraphQLError ? error.originalError : error;
  return extensions.code === 'BAD_INPUT'
    ? { message, extensions }
    : { message: HUB_ERRORS[code], extensions: { code } };
}
