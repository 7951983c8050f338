import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] };

/** The directives of a name on a definition of the supergraph. */
export function directivesNamed(node: Annotated, name: string): readonly ConstDirectiveNode[] {
  return node.directives?.filter((directive) => directive.name.value === name) ?? [];
}

/** A text or an enum value given to a directive. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** A truth value given to a directive. */
export function flagArgument(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** Which subgraph (value of `join__Graph`) a join directive speaks about. */
export function graphOf(directive: ConstDirectiveNode): string | undefined {
  return textArgument(directive, 'graph');
}

/** The subgraphs of a supergraph: values of `join__Graph`, and the name that each stands for. */
export function graphNames(supergraph: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [join] = directivesNamed(value, 'join__graph');
      names.set(value.name.value, (join && textArgument(join, 'name')) ?? value.name.value);
    }
  }
  return names;
}

/** A directive with some arguments changed; undefined takes one away. */
export function withArguments(
  directive: ConstDirectiveNode,
  changes: Readonly<Record<string, ConstValueNode | undefined>>,
): ConstDirectiveNode {
  const kept = directive.arguments?.filter(({ name }) => !Object.hasOwn(changes, name.value)) ?? [];
  const added = Object.entries(changes).flatMap(([name, value]): ConstArgumentNode[] =>
    value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] : [],
  );
  return { ...directive, arguments: [...kept, ...added] };
}

/** A directive of the supergraph made anew. */
export function directive(name: string, given: Readonly<Record<string, ConstValueNode>>): ConstDirectiveNode {
  return withArguments({ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } }, given);
}

/** The name of a subgraph as an argument. */
export function graphValue(graph: string): ConstValueNode {
  return { kind: Kind.ENUM, value: graph };
}

/** The selections that a field set (`@key`, `@requires`, `@provides`) stands for. */
export function fieldSet(text: string): SelectionSetNode {
  const definition = parse(`{${text}}`, { noLocation: true }).definitions[0];
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The supergraph holds an unreadable field set.');
  return definition.selectionSet;
}

/** The fields that a key names, without what is below them. */
export function topFields(key: string): string[] {
  return fieldSet(key).selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
}

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}
