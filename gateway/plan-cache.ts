import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type DecidedOperation, decideOperation } from './access/denied-fields.ts';
import type { RequestAccess } from './access/request-access.ts';
import { usedInputs } from './access/used-inputs.ts';
import { BoundedMap } from './bounded-map.ts';
import type { PlanStep } from './compile-plan.ts';
import { type Conditions, conditionVariables } from './operation-conditions.ts';
import { plannedDocument } from './planned-document.ts';
import { TooManyPlans } from './planner.ts';
import { ObjectShape } from './response-shape.ts';
import type { LoadedSupergraph } from './supergraph.ts';
import { type DoubtfulEntity, doubtfulEntities } from './unknown-entities.ts';

/** An operation made ready once for all requests that send it. */
export interface PreparedOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  shape: ObjectShape;
  /** Undefined when the gateway itself can answer (introspection, `__typename`). */
  plan: PlanStep | undefined;
  /** Root fields that become null when no department knows what they found. */
  doubtful: readonly DoubtfulEntity[];
}

/** A prepared operation, with what was decided on it for the session. */
export interface DecidedPlan extends PreparedOperation {
  decided: DecidedOperation;
}

interface KnownOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  conditionVariables: readonly string[];
  variants: BoundedMap<string, PreparedOperation | TooManyPlans>;
  decisions: BoundedMap<string, DecidedOperation>;
}

const OPERATIONS = 2_000;
const VARIANTS = 32;
const DECISIONS = 200;

/** Nothing is denied and nothing masked. */
const UNDECIDED: DecidedOperation = { denied: new Map(), masked: [], inPart: [], signature: '' };

/**
 * The plans of the operations used most recently: one per document text, operation name, `@skip`/`@include` outcome and
 * set of decisions. Denied fields are not planned, so they are never fetched.
 */
export class PlanCache {
  readonly #supergraph: LoadedSupergraph;
  readonly #operations: BoundedMap<string, KnownOperation>;
  readonly #unknownIsNull: boolean;
  #plansMade = 0;

  /** `unknownIsNull`: an entity that no department knows is answered as null. */
  constructor(supergraph: LoadedSupergraph, unknownIsNull: boolean, operations = OPERATIONS) {
    this.#supergraph = supergraph;
    this.#unknownIsNull = unknownIsNull;
    this.#operations = new BoundedMap(operations);
  }

  /** How many plans were made, and how many operations are kept. */
  get statistics(): { plansMade: number; operations: number } {
    return { plansMade: this.#plansMade, operations: this.#operations.size };
  }

  /** The prepared operation; `textHash` stands for the document's text. Throws `TooManyPlans`. */
  prepare(
    textHash: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Conditions,
    access: RequestAccess | null,
  ): DecidedPlan {
    const key = `${textHash}:${operation.name?.value ?? ''}`;
    const known = this.#operations.getOrMake(key, () => knownOperation(document, operation));
    const variant = known.conditionVariables.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const decided = access ? this.#decide(known, variant, variables, access) : UNDECIDED;
    const prepared = known.variants.getOrMake(`${variant} ${decided.signature}`, () =>
      this.#planOnce(known, variables, decided, access),
    );
    if (prepared instanceof TooManyPlans) throw prepared;
    return { ...prepared, decided };
  }

  /** The decisions depend on the kind of session, and on which inputs the variables use, never on their values. */
  #decide(known: KnownOperation, variant: string, variables: Conditions, access: RequestAccess): DecidedOperation {
    const { apiSchema: schema, childRecords: records } = this.#supergraph;
    const used = usedInputs(schema, known.operation, variables);
    return known.decisions.getOrMake(`${access.key} ${variant} ${used}`, () =>
      decideOperation({ schema, operation: known.operation, fragments: known.fragments, variables, records }, access),
    );
  }

  /** An operation that cannot be planned within limits is not tried a second time. */
  #planOnce(
    known: KnownOperation,
    variables: Conditions,
    decided: DecidedOperation,
    access: RequestAccess | null,
  ): PreparedOperation | TooManyPlans {
    try {
      return this.#plan(known, variables, decided, access);
    } catch (error) {
      if (error instanceof TooManyPlans) return error;
      throw error;
    }
  }

  #plan(
    { operation, fragments, conditionVariables }: KnownOperation,
    variables: Conditions,
    { denied }: DecidedOperation,
    access: RequestAccess | null,
  ): PreparedOperation {
    const { apiSchema, aliases, rootSections } = this.#supergraph;
    const conditions = Object.fromEntries(conditionVariables.map((name) => [name, variables[name]]));
    const root = apiSchema.getRootType(operation.operation) as GraphQLObjectType;
    const shape = new ObjectShape(root, operation.selectionSet, {
      schema: apiSchema,
      fragments,
      aliases,
      conditions,
      denied,
    });
    const fields = shape.forTypename(root.name);
    if (!fields?.fields.some(({ kind, isDenied }) => kind === 'data' && !isDenied))
      return { operation, fragments, shape, plan: undefined, doubtful: [] };
    this.#plansMade++;
    const mayDoubt = this.#unknownIsNull && operation.operation === 'query';
    const doubtful = mayDoubt ? doubtfulEntities(fields, rootSections) : [];
    const mayProbe = (section: string) => !access || access.reading(section).kind === 'ALLOW';
    const probes = doubtful.filter(({ section }) => mayProbe(section)).map(({ probe }) => probe);
    const rewriting = { aliases, conditions, denied };
    const plan = this.#supergraph.plan(plannedDocument(operation, fragments, rewriting, probes));
    return { operation, fragments, shape, plan, doubtful };
  }
}

function knownOperation(document: DocumentNode, operation: OperationDefinitionNode): KnownOperation {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return {
    operation,
    fragments,
    conditionVariables: conditionVariables(document),
    variants: new BoundedMap(VARIANTS),
    decisions: new BoundedMap(DECISIONS),
  };
}
