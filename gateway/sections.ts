import { type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import {
  directivesNamed,
  flagArgument,
  graphNames,
  graphOf,
  textArgument,
  topFields,
} from '../schema/join-directives.ts';
import { fieldJoin, namedType, SupergraphTypes } from './supergraph-types.ts';

/** The field that a department adds to `Child` and `Division`: its name in camel case. */
export function sectionField(department: string): string {
  return department.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What the section of the department that answers a root field tells: null, and the department has no such record. */
export interface RootSection {
  field: string;
  /** The fields by which the entity is found: they are echoed, and no sign of a record. */
  keys: ReadonlySet<string>;
}

/** The root fields that give an entity which has a section of the department that answers them. */
export class RootSections {
  readonly #sections = new Map<string, RootSection>();

  constructor(supergraph: DocumentNode) {
    const types = new SupergraphTypes(supergraph);
    const departments = graphNames(supergraph);
    const query = types.get('Query');
    if (query?.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
    for (const field of query.fields ?? []) {
      const graph = onlyGraph(query, field);
      const section = graph && rootSection(types, field, graph, departments.get(graph) ?? graph);
      if (section) this.#sections.set(field.name.value, section);
    }
  }

  of(rootField: string): RootSection | undefined {
    return this.#sections.get(rootField);
  }
}

function onlyGraph(query: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string | undefined {
  const joins = directivesNamed(field, 'join__field');
  const resolving = joins.filter((join) => !flagArgument(join, 'external') && !flagArgument(join, 'usedOverridden'));
  const graphs = new Set((joins.length ? resolving : directivesNamed(query, 'join__type')).map(graphOf));
  return graphs.size === 1 ? [...graphs][0] : undefined;
}

function rootSection(
  types: SupergraphTypes,
  { type }: FieldDefinitionNode,
  graph: string,
  department: string,
): RootSection | undefined {
  if (type.kind !== Kind.NAMED_TYPE) return undefined;
  const entity = types.get(type.name.value);
  const section = types.field(type.name.value, sectionField(department));
  if (entity?.kind !== Kind.OBJECT_TYPE_DEFINITION || section?.type.kind !== Kind.NAMED_TYPE) return undefined;
  if (!fieldJoin(section, graph) || types.get(namedType(section.type))?.kind !== Kind.OBJECT_TYPE_DEFINITION)
    return undefined;
  const keys = directivesNamed(entity, 'join__type').flatMap((join) =>
    topFields(textArgument(join, 'key') ?? '__typename'),
  );
  return keys.length ? { field: section.name.value, keys: new Set(keys) } : undefined;
}
