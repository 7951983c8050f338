import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import { type DepartmentCode, ROLES, type Role } from './viewer.ts';

export const SHARE_CLASSES = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] as const;
export type ShareClass = (typeof SHARE_CLASSES)[number];

const MASKS = ['NAME', 'PHONE', 'ADDRESS', 'NATIONAL_ID', 'YEAR', 'COUNTY', 'TEXT', 'SMALL_CELL'] as const;
export type Mask = (typeof MASKS)[number];

export type Level = 1 | 2 | 3 | 4;

/** What the SDL declares of one coordinate (访问声明), with the department it belongs to. */
export interface Classification {
  /** `Child.name`, `Query.children(filter:)`, `ChildFilter.nameContains`, `ChildOrder.NAME_ASC`. */
  coordinate: string;
  /** The only department that has it; null when several define it alike. */
  owner: DepartmentCode | null;
  share: ShareClass;
  level: Level;
  mask: Mask | null;
  /** Output fields it is derived from. */
  from: readonly string[];
  /** The only roles that may use it, of whatever department; null: not limited by role. */
  roles: readonly Role[] | null;
}

/** The declarations of a graph, by coordinate. */
export type Catalogue = ReadonlyMap<string, Classification>;

/** A place in the SDL that has to be classified, and its declaration if it has one. */
export interface Coordinate {
  coordinate: string;
  kind: 'FIELD' | 'ARGUMENT' | 'INPUT' | 'ENUM_VALUE';
  access: DirectiveNode | undefined;
  node: FieldDefinitionNode | InputValueDefinitionNode | null;
}

/** Every output field, argument and input field of a document, and the enum values that carry a declaration. */
export function coordinatesOf(document: DocumentNode): Coordinate[] {
  const found: Coordinate[] = [];
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name || isFederation(definition.name.value)) continue;
    const type = definition.name.value;
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        for (const field of definition.fields ?? []) found.push(...fieldCoordinates(type, field));
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        for (const node of definition.fields ?? [])
          found.push({ coordinate: `${type}.${node.name.value}`, kind: 'INPUT', access: accessOf(node), node });
        break;
      case Kind.ENUM_TYPE_DEFINITION:
        for (const value of definition.values ?? []) {
          const access = accessOf(value);
          if (access) found.push({ coordinate: `${type}.${value.name.value}`, kind: 'ENUM_VALUE', access, node: null });
        }
    }
  }
  return found;
}

function fieldCoordinates(type: string, field: FieldDefinitionNode): Coordinate[] {
  if (field.name.value.startsWith('_')) return [];
  const coordinate = `${type}.${field.name.value}`;
  const own: Coordinate = { coordinate, kind: 'FIELD', access: accessOf(field), node: field };
  const args = (field.arguments ?? []).map(
    (node): Coordinate => ({
      coordinate: `${coordinate}(${node.name.value}:)`,
      kind: 'ARGUMENT',
      access: accessOf(node),
      node,
    }),
  );
  return [own, ...args];
}

/** The declaration in force at one coordinate; null when it has none or it does not say what it must. */
export function readClassification(
  { coordinate, access }: Coordinate,
  owner: DepartmentCode | null,
): Classification | null {
  const value = (name: string) => access?.arguments?.find((argument) => argument.name.value === name)?.value;
  const share = enumValue(value('share'), SHARE_CLASSES);
  const level = intValue(value('level'));
  const roles = roleList(value('roles'));
  if (!share || level < 1 || level > 4 || roles === 'UNCLEAR') return null;
  return {
    coordinate,
    owner,
    share,
    level: level as Level,
    mask: enumValue(value('mask'), MASKS),
    from: textList(value('from')),
    roles,
  };
}

/** Types that federation itself brings into a supergraph. */
function isFederation(type: string): boolean {
  return type.startsWith('_') || type.startsWith('join__') || type.startsWith('link__');
}

function accessOf(node: { directives?: readonly (DirectiveNode | ConstDirectiveNode)[] | undefined }) {
  return node.directives?.find((directive) => directive.name.value === 'access');
}

function enumValue<T extends string>(node: unknown, allowed: readonly T[]): T | null {
  const given = node as ConstValueNode | undefined;
  return given?.kind === Kind.ENUM ? (allowed.find((each) => each === given.value) ?? null) : null;
}

function intValue(node: unknown): number {
  const given = node as ConstValueNode | undefined;
  return given?.kind === Kind.INT ? Number(given.value) : 0;
}

/** Nobody, or a role that does not exist, is no limit that anybody can have meant. */
function roleList(node: unknown): readonly Role[] | null | 'UNCLEAR' {
  const given = node as ConstValueNode | undefined;
  if (!given) return null;
  const named = given.kind === Kind.LIST ? given.values : [given];
  const roles = named.map((each) => enumValue(each, ROLES));
  return roles.length > 0 && roles.every((role) => role !== null) ? roles : 'UNCLEAR';
}

function textList(node: unknown): string[] {
  const given = node as ConstValueNode | undefined;
  if (given?.kind === Kind.STRING) return [given.value];
  if (given?.kind !== Kind.LIST) return [];
  return given.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
}
