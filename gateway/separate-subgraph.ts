import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import {
  directive,
  directivesNamed,
  flagArgument,
  graphOf,
  graphValue,
  textArgument,
  withArguments,
} from '../schema/join-directives.ts';
import { NeededFields } from './needed-fields.ts';
import type { RequiringField } from './separable-fields.ts';
import { fieldJoin, SupergraphTypes } from './supergraph-types.ts';

/** A new subgraph of the planner: its value in `join__Graph`, and its name. */
export interface SeparateSubgraph {
  graph: string;
  name: string;
}

/** The supergraph with one field moved from its subgraph to a new one with the same address. */
export function separateSubgraph(document: DocumentNode, moved: RequiringField, added: SeparateSubgraph): DocumentNode {
  const types = new SupergraphTypes(document);
  const needed = new NeededFields(types, moved.graph);
  needed.field(moved.type, moved.field);
  const split = new Split(moved, added, needed);
  const change = <T extends TypeDefinitionNode>(type: T): T => split.type(type);
  return visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: change,
    [Kind.INTERFACE_TYPE_DEFINITION]: change,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: change,
    [Kind.UNION_TYPE_DEFINITION]: change,
    [Kind.SCALAR_TYPE_DEFINITION]: change,
    [Kind.ENUM_TYPE_DEFINITION]: (type) => split.type(split.enumeration(type)),
  });
}

class Split {
  readonly #moved: RequiringField;
  readonly #added: SeparateSubgraph;
  readonly #needed: NeededFields;

  constructor(moved: RequiringField, added: SeparateSubgraph, needed: NeededFields) {
    this.#moved = moved;
    this.#added = added;
    this.#needed = needed;
  }

  /** A type that the new subgraph needs, with everything its subgraph says about it said of the new one, too. */
  type<T extends TypeDefinitionNode>(type: T): T {
    const name = type.name.value;
    if (!this.#needed.fields.has(name)) return type;
    const directives = (type.directives ?? []).flatMap((given) => [given, ...this.#copied(name, given)]);
    const changed = { ...type, directives: withoutRepetition(directives) };
    if (!('fields' in type)) return changed;
    const graphs = [...new Set(directivesNamed(type, 'join__type').map(graphOf))];
    const fields = type.fields?.map((field: FieldDefinitionNode | InputValueDefinitionNode) => ({
      ...field,
      directives: this.#joinsOf(name, field, graphs),
    }));
    return { ...changed, fields };
  }

  /** The list of subgraphs, and enums, whose values each say where they are known. */
  enumeration(type: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    if (type.name.value === 'join__Graph') {
      const own = type.values?.find(({ name }) => name.value === this.#moved.graph);
      if (!own) return type;
      const [join] = directivesNamed(own, 'join__graph');
      const renamed = join && withArguments(join, { name: { kind: Kind.STRING, value: this.#added.name } });
      const value = { ...own, name: { ...own.name, value: this.#added.graph }, directives: renamed ? [renamed] : [] };
      return { ...type, values: [...(type.values ?? []), value] };
    }
    if (!this.#needed.fields.has(type.name.value)) return type;
    const values = type.values?.map((value) => {
      const joins = directivesNamed(value, 'join__enumValue').filter((join) => graphOf(join) === this.#moved.graph);
      return { ...value, directives: [...(value.directives ?? []), ...joins.map((join) => this.#elsewhere(join))] };
    });
    return { ...type, values };
  }

  #copied(type: string, given: ConstDirectiveNode): ConstDirectiveNode[] {
    if (graphOf(given) !== this.#moved.graph) return [];
    switch (given.name.value) {
      case 'join__type':
        if (type === this.#moved.type) return [this.#elsewhere(given)];
        if (flagArgument(given, 'isInterfaceObject'))
          return [withArguments(this.#elsewhere(given), { resolvable: { kind: Kind.BOOLEAN, value: false } })];
        return [directive('join__type', { graph: graphValue(this.#added.graph) })];
      case 'join__implements':
        return this.#needed.fields.has(textArgument(given, 'interface') ?? '') ? [this.#elsewhere(given)] : [];
      case 'join__unionMember':
        return this.#needed.fields.has(textArgument(given, 'member') ?? '') ? [this.#elsewhere(given)] : [];
      default:
        return [];
    }
  }

  #joinsOf(
    type: string,
    field: FieldDefinitionNode | InputValueDefinitionNode,
    graphs: readonly (string | undefined)[],
  ) {
    const given = field.directives ?? [];
    const join = fieldJoin(field, this.#moved.graph);
    if (type === this.#moved.type && field.name.value === this.#moved.field && join && join !== 'implied') {
      const known = directive('join__field', {
        graph: graphValue(this.#moved.graph),
        external: { kind: Kind.BOOLEAN, value: true },
      });
      return [...given.filter((one) => one !== join), known, this.#elsewhere(join)];
    }
    const isNeeded = this.#needed.has(type, field.name.value);
    if (join !== 'implied') return isNeeded && join ? [...given, this.#elsewhere(join)] : given;
    if (isNeeded && graphs.includes(this.#moved.graph)) return given;
    const explicit = graphs.flatMap((graph) => (graph ? [directive('join__field', { graph: graphValue(graph) })] : []));
    return [...given, ...explicit];
  }

  #elsewhere(given: ConstDirectiveNode): ConstDirectiveNode {
    return withArguments(given, { graph: graphValue(this.#added.graph) });
  }
}

/** Types have one `@join__type` a key: where keys are left out, one is enough. */
function withoutRepetition(directives: readonly ConstDirectiveNode[]): ConstDirectiveNode[] {
  const isBare = (one: ConstDirectiveNode) => one.name.value === 'join__type' && one.arguments?.length === 1;
  const seen = new Set<string | undefined>();
  return directives.filter((one) => {
    if (!isBare(one)) return true;
    const isNew = !seen.has(graphOf(one));
    seen.add(graphOf(one));
    return isNew;
  });
}
