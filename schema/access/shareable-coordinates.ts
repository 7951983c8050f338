import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { coordinatesOf, readClassification, type ShareClass } from './classification.ts';
import type { DepartmentCode } from './viewer.ts';

/** The departments' coordinates and how each is shared; a coordinate that several departments define belongs to none. */
export type SharedCoordinates = ReadonlyMap<DepartmentCode, ReadonlyMap<string, ShareClass>>;

let own: SharedCoordinates | undefined;

/** The coordinates of this hub's graph by owner, read once from the committed supergraph. */
export function sharedCoordinates(): SharedCoordinates {
  own ??= sharedCoordinatesOf(parse(readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8')));
  return own;
}

/** The coordinates of a supergraph by owner. */
export function sharedCoordinatesOf(supergraph: DocumentNode): SharedCoordinates {
  const owners = ownersOf(supergraph);
  const shared = new Map<DepartmentCode, Map<string, ShareClass>>();
  for (const each of coordinatesOf(supergraph)) {
    const owner = owners.get(each.coordinate.replace(/\(.*$/, '')) ?? null;
    const classification = readClassification(each, owner);
    if (!owner || !classification) continue;
    const coordinates = shared.get(owner) ?? new Map<string, ShareClass>();
    coordinates.set(each.coordinate, classification.share);
    shared.set(owner, coordinates);
  }
  return shared;
}

/** The department that a coordinate belongs to; null: none, or more than one. */
export function ownerOf(coordinate: string, shared: SharedCoordinates = sharedCoordinates()): DepartmentCode | null {
  for (const [owner, coordinates] of shared) if (coordinates.has(coordinate)) return owner;
  return null;
}

/**
 * What is wrong with a coordinate (`Enrolment.grade`, or `Enrolment.*`) in an agreement of that provider, as a sentence that
 * says what to do; null: it can be shared. Only what is shared under conditions (有条件共享) needs an agreement, and gets one.
 */
export function sharingProblem(
  coordinate: string,
  provider: DepartmentCode,
  shared: SharedCoordinates = sharedCoordinates(),
): string | null {
  const coordinates = shared.get(provider) ?? new Map<string, ShareClass>();
  const whole = /^(\w+)\.\*$/.exec(coordinate)?.[1];
  if (whole) {
    const fields = [...coordinates].filter(([each]) => each.startsWith(`${whole}.`));
    if (fields.length === 0) return `提供部门没有“${coordinate}”,请从数据目录中选择。`;
    return fields.some(([, share]) => share === 'CONDITIONAL')
      ? null
      : `“${coordinate}”中没有需要授权的数据项,请从清单中去掉。`;
  }
  const share = coordinates.get(coordinate);
  if (!share) return `提供部门没有“${coordinate}”,请从数据目录中选择。`;
  if (share === 'NOT_SHARED') return `“${coordinate}”不予共享,请从清单中去掉;确有需要的,请直接联系提供部门。`;
  return share === 'UNCONDITIONAL' ? `“${coordinate}”无条件共享,无需授权,请从清单中去掉。` : null;
}

type Owned = ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode;

/** The one department of every `Type.field` (and of every enum value): from what composition noted beside it. */
function ownersOf(supergraph: DocumentNode): Map<string, DepartmentCode | null> {
  const owners = new Map<string, DepartmentCode | null>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of definition.values ?? [])
        owners.set(`${definition.name.value}.${value.name.value}`, only(graphsOf(value.directives, 'join__enumValue')));
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const field of definition.fields ?? [])
        owners.set(
          `${definition.name.value}.${field.name.value}`,
          ownerOfField(definition, field as FieldDefinitionNode),
        );
  }
  return owners;
}

/** A field without a note of its own is in every department that has the type. */
function ownerOfField(type: Owned, field: FieldDefinitionNode): DepartmentCode | null {
  const noted = graphsOf(field.directives, 'join__field');
  return only(noted.length > 0 ? noted : graphsOf(type.directives, 'join__type'));
}

function graphsOf(directives: readonly (DirectiveNode | ConstDirectiveNode)[] | undefined, name: string): string[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name && !argument(directive, 'external'))
    .flatMap((directive) => {
      const graph = argument(directive, 'graph');
      return graph?.kind === Kind.ENUM ? [graph.value] : [];
    });
}

function argument(directive: DirectiveNode | ConstDirectiveNode, name: string) {
  return directive.arguments?.find((each) => each.name.value === name)?.value;
}

function only(graphs: readonly string[]): DepartmentCode | null {
  return new Set(graphs).size === 1 ? (graphs[0] as DepartmentCode) : null;
}
