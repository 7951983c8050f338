import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/** Values of the variables that decide `@skip` and `@include`. */
export type Conditions = Readonly<Record<string, unknown>>;

/** The variables that decide `@skip` and `@include` anywhere in a document, sorted. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = conditionOf(directive);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** Whether a field or fragment takes part, given the variables. */
export function isIncluded(node: { readonly directives?: readonly DirectiveNode[] }, conditions: Conditions): boolean {
  for (const directive of node.directives ?? []) {
    const value = conditionOf(directive);
    if (!value) continue;
    const holds =
      value.kind === Kind.VARIABLE ? conditions[value.name.value] === true : value.kind === Kind.BOOLEAN && value.value;
    if (holds === (directive.name.value === 'skip')) return false;
  }
  return true;
}

/** Whether a directive is one that `isIncluded` decides. */
export function isCondition(directive: DirectiveNode): boolean {
  return directive.name.value === 'skip' || directive.name.value === 'include';
}

function conditionOf(directive: DirectiveNode) {
  return isCondition(directive) ? directive.arguments?.find(({ name }) => name.value === 'if')?.value : undefined;
}
