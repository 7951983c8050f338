import { type GraphQLObjectType, type GraphQLSchema, isListType, isNonNullType, isObjectType } from 'graphql';
import { sectionField } from '../sections.ts';

/**
 * What an object tells of children: it is a child, it is a record of one (or a department's section on one), it carries
 * such objects without being one (connections), or it is something else: a place, a person of the staff, a figure.
 */
export type ChildKind = 'CHILD' | 'RECORD' | 'CARRIER' | 'OTHER';

/** The types of a graph by what they tell of children (儿童记录). */
export class ChildRecords {
  readonly #kinds = new Map<string, ChildKind>();

  constructor(schema: GraphQLSchema, departments: readonly string[]) {
    const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
    const sections = sectionTypes(schema, departments);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || roots.has(type)) continue;
      this.#kinds.set(type.name, sections.has(type.name) ? 'RECORD' : kindOf(type));
    }
  }

  kindOf(type: string): ChildKind {
    return this.#kinds.get(type) ?? 'OTHER';
  }
}

/** The types that departments add to a child. */
function sectionTypes(schema: GraphQLSchema, departments: readonly string[]): ReadonlySet<string> {
  const child = schema.getType('Child');
  const fields = isObjectType(child) ? child.getFields() : {};
  const types = departments.map((department) => fields[sectionField(department)]?.type);
  return new Set(types.flatMap((type) => (isObjectType(type) ? [type.name] : [])));
}

function kindOf(type: GraphQLObjectType): ChildKind {
  if (type.name === 'Child') return 'CHILD';
  const { child, childId, pageInfo, node, cursor } = type.getFields();
  if (pageInfo || (node && cursor)) return 'CARRIER';
  const ofOne = child && (isNonNullType(child.type) ? child.type.ofType : child.type);
  return childId || (ofOne && !isListType(ofOne) && String(ofOne) === 'Child') ? 'RECORD' : 'OTHER';
}
