import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import type { Catalogue } from './classification.ts';
import type { Role } from './viewer.ts';

type Roles = readonly Role[] | null;

/** Whether what is limited to some roles is open to no role that something else is not open to. */
export function isAtLeastAsLimited(roles: Roles, others: Roles): boolean {
  return others === null || (roles?.every((role) => others.includes(role)) ?? false);
}

/**
 * What is wrong with limits by role (按角色限制): a type is limited in all its fields or in none, and whatever leads to it is
 * limited as well; a forgotten limit is found that way. Entities of several departments are made of sections of their own.
 */
export function roleProblems(document: DocumentNode, catalogue: Catalogue): string[] {
  const types = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const limited = new Set([...types.values()].filter((type) => isLimited(type, catalogue)).map(nameOf));
  return [...types.values()].filter(isNoPage).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      const coordinate = `${nameOf(type)}.${nameOf(field)}`;
      const of = catalogue.get(coordinate);
      if (!of || of.roles) return [];
      if (limited.has(nameOf(type)))
        return [`${coordinate} is open to every role, unlike the other fields of its type`];
      const target = listed(types, namedType(field.type));
      return limited.has(target) ? [`${coordinate} is open to every role, but ${target} is not`] : [];
    }),
  );
}

function isLimited(type: ObjectTypeDefinitionNode, catalogue: Catalogue): boolean {
  const isOfSections = type.directives?.some(({ name }) => name.value === 'key') || isRoot(nameOf(type));
  if (isOfSections) return false;
  const rolesOf = (field: { name: { value: string } }) => catalogue.get(`${nameOf(type)}.${nameOf(field)}`)?.roles;
  return (type.fields ?? []).some((field) => !isLimitedTo(SYSTEM_ALONE, rolesOf(field) ?? null));
}

/** Fields that only the hub's own sweep reads stand among others that are open: they add to a section and do not make it. */
const SYSTEM_ALONE: Roles = ['SYSTEM'];

/** Whether a field is open to all, or to these roles and no others. */
function isLimitedTo(roles: Roles, own: Roles): boolean {
  return own === null || (isAtLeastAsLimited(own, roles) && isAtLeastAsLimited(roles, own));
}

/** Pages and their edges hold nothing of their own: what leads to a page leads to what it lists. */
function isNoPage({ name: { value } }: ObjectTypeDefinitionNode): boolean {
  return !/(Connection|Edge)$/.test(value);
}

function listed(types: ReadonlyMap<string, ObjectTypeDefinitionNode>, name: string): string {
  const type = types.get(name);
  const nodes = type && !isNoPage(type) ? type.fields?.find((field) => nameOf(field) === 'nodes') : undefined;
  return nodes ? namedType(nodes.type) : name;
}

function isRoot(name: string): boolean {
  return name === 'Query' || name === 'Mutation';
}

function nameOf({ name }: { name: { value: string } }): string {
  return name.value;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
