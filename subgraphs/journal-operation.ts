import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** What the journal needs to know of an operation before it has run. */
export interface OperationFacts {
  /** The acts it asks for, by mutation field, in their order. */
  acts: readonly string[];
  /** Whether it asks for nothing but the schema: then there is nothing to write down. */
  isAboutSchema: boolean;
}

const ABOUT_SCHEMA = new Set(['__typename', '__schema', '__type', '_service']);
const NONE: OperationFacts = { acts: [], isAboutSchema: true };

const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

/** The facts of the operation that a request names, worked out once a document. */
export function operationFacts(document: DocumentNode, name: string | null | undefined): OperationFacts {
  const operation = getOperationAST(document, name);
  if (!operation) return NONE;
  const facts = known.get(operation) ?? factsOf(document, operation);
  known.set(operation, facts);
  return facts;
}

function factsOf(document: DocumentNode, operation: OperationDefinitionNode): OperationFacts {
  const fields = rootFields(document, operation.selectionSet);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  return {
    acts: isMutation ? [...fields].filter((name) => name !== '__typename') : [],
    isAboutSchema: [...fields].every((name) => ABOUT_SCHEMA.has(name)),
  };
}

function rootFields(document: DocumentNode, { selections }: OperationDefinitionNode['selectionSet']): Set<string> {
  const fields = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return [...rootFields(document, selection.selectionSet)];
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment && 'selectionSet' in fragment ? [...rootFields(document, fragment.selectionSet)] : [];
  });
  return new Set(fields);
}
