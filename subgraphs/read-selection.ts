import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DenialCode } from '../schema/access/denials.ts';
import type { SessionAccess } from './access.ts';
import type { NamedInArguments } from './disclosure-asked.ts';
import type { DisclosureNode } from './disclosure-plan.ts';
import type { Source } from './read-row.ts';
import type { Variables } from './slot.ts';

/** What a selection is read within: the operation, its fragments, and its variables (slots where a value may change). */
export interface Scope {
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Variables;
  /** What the session may do here. */
  access: SessionAccess;
  /** Coordinates that were asked for and are denied on every row. */
  withheld: Set<string>;
  /** The same with why, and with those that are denied for different reasons on different rows. */
  denied: Map<string, DenialCode>;
  /** Where its arguments name children. */
  named: NamedInArguments[];
  /** Whether it asks for pages that the database keeps: many ask for the same at the same time. */
  isPaged: boolean;
}

/** What is selected on the rows of a source, and where it is noted what they tell (null: they repeat what was asked). */
export interface Selection {
  scope: Scope;
  type: GraphQLObjectType;
  sets: readonly SelectionSetNode[];
  source: Source;
  told: DisclosureNode | null;
}

/** The fields selected on an object type, by response key, with every node that asks for that key. */
export function selectedFields(
  scope: Scope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) collect(scope, type, set, fields);
  return fields;
}

function collect(scope: Scope, type: GraphQLObjectType, set: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, scope.variables)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.if === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      fields.set(key, [...(fields.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || (condition && !appliesTo(type, condition))) continue;
    collect(scope, type, fragment.selectionSet, fields);
  }
}

function appliesTo(type: GraphQLObjectType, condition: string): boolean {
  return type.name === condition || type.getInterfaces().some((each) => each.name === condition);
}

/** The selection sets below the nodes of one response key. */
export function below(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

/** The column a response key is answered in: PostgreSQL cuts names at 63 bytes, so longer keys are numbered by content. */
export function columnOf(responseKey: string): string {
  if (responseKey.length <= 60) return responseKey;
  let hash = 0n;
  for (const character of responseKey) hash = (hash * 1_000_003n + BigInt(character.charCodeAt(0))) % (1n << 61n);
  return `${responseKey.slice(0, 40)}$${hash.toString(36)}`;
}
