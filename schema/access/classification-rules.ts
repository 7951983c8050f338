import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { catalogueOf, sharedFields } from './catalogue.ts';
import {
  type Catalogue,
  type Classification,
  type Coordinate,
  coordinatesOf,
  type Mask,
  readClassification,
  SHARE_CLASSES,
} from './classification.ts';
import { orderOfValue } from './ordered-by.ts';
import { isAtLeastAsLimited, roleProblems } from './role-limits.ts';
import { departmentCode } from './viewer.ts';

/** A department's SDL, by its folder name. */
export interface DepartmentDocument {
  name: string;
  document: DocumentNode;
}

/** What is wrong with the declarations of the departments, one sentence a coordinate; empty when the graph may be built. */
export function classificationProblems(departments: readonly DepartmentDocument[]): string[] {
  return [
    ...departments.flatMap(({ name, document }) =>
      ownProblems(document, departmentCode(name)).map((text) => `${name}: ${text}`),
    ),
    ...disagreements(departments),
  ];
}

function ownProblems(document: DocumentNode, owner: string): string[] {
  const catalogue = catalogueOf(document, owner);
  const filters = filterTypes(document);
  const inner = coordinatesOf(document).flatMap((coordinate) => {
    const classification = readClassification(coordinate, owner);
    if (!classification) return [`${coordinate.coordinate} is not classified`];
    return [
      ...sourceProblems(classification, catalogue),
      ...limits(coordinate, classification),
      ...(coordinate.kind === 'INPUT' ? filterProblems(classification, filters) : []),
    ].map((problem) => `${coordinate.coordinate} ${problem}`);
  });
  return [...inner, ...orderProblems(document, catalogue), ...roleProblems(document, catalogue)];
}

/** A derived field is no less protected than what it is derived from; statistics without small cells may be. */
function sourceProblems({ share, level, mask, from, roles }: Classification, catalogue: Catalogue): string[] {
  return from.flatMap((source) => {
    const of = catalogue.get(source);
    if (of && !isAtLeastAsLimited(roles, of.roles))
      return [`is open to more roles than ${source}, from which it is derived`];
    if (!of) return [`is derived from ${source}, which is not classified in this department`];
    const isWeaker = level < of.level || SHARE_CLASSES.indexOf(share) < SHARE_CLASSES.indexOf(of.share);
    return isWeaker && mask !== 'SMALL_CELL' ? [`is less protected than ${source}, from which it is derived`] : [];
  });
}

const MASKED_TYPES: Readonly<Record<Mask, (type: string) => boolean>> = {
  NAME: (type) => type === 'String',
  PHONE: (type) => type === 'String',
  ADDRESS: (type) => type === 'String',
  NATIONAL_ID: (type) => type === 'String',
  TEXT: (type) => type === 'String',
  YEAR: (type) => type === 'Date',
  COUNTY: (type) => type === 'Division',
  SMALL_CELL: (type) => type !== 'String' && type !== 'Boolean' && type !== 'ID',
};

function limits({ coordinate, kind, node }: Coordinate, { share, level, mask, from, roles }: Classification): string[] {
  const problems: string[] = [];
  const isOpen = share === 'UNCONDITIONAL' && level === 1 && !roles;
  if (kind === 'FIELD' && share === 'UNCONDITIONAL' && level === 4)
    problems.push('is shared without condition although it is of level 4');
  if (mask === 'SMALL_CELL' && from.length === 0)
    problems.push('has small cells but does not say whom it counts (from)');
  if (mask && node && !MASKED_TYPES[mask](namedType(node.type))) problems.push(`cannot be masked as ${mask}`);
  if (mask && kind !== 'FIELD') problems.push('is no output and cannot be masked');
  const mayBeRefused = kind === 'FIELD' && (!isOpen || mask !== null) && !coordinate.startsWith('Mutation.');
  if (mayBeRefused && node?.type.kind === Kind.NON_NULL_TYPE) problems.push('may be refused and has to be nullable');
  return problems;
}

function filterProblems({ coordinate, share, level, from }: Classification, filters: ReadonlySet<string>): string[] {
  const isFilter = filters.has(coordinate.split('.')[0] as string);
  return isFilter && from.length === 0 && !(share === 'UNCONDITIONAL' && level === 1)
    ? ['filters by something but does not say by what (from)']
    : [];
}

/** An order value names a field of what it orders, or is classified itself. */
function orderProblems(document: DocumentNode, catalogue: Catalogue): string[] {
  const enums = new Map(
    document.definitions.flatMap((type) =>
      type.kind === Kind.ENUM_TYPE_DEFINITION ? [[type.name.value, type.values ?? []] as const] : [],
    ),
  );
  return coordinatesOf(document).flatMap(({ coordinate, node }) => {
    if (!coordinate.endsWith('(orderBy:)') || !node) return [];
    const order = namedType(node.type);
    const listed = listedType(document, coordinate.split('(')[0] as string);
    return (enums.get(order) ?? [])
      .map(({ name }) => name.value)
      .filter(
        (value) => !catalogue.has(`${order}.${value}`) && !catalogue.has(`${listed}.${orderOfValue(value).property}`),
      )
      .map((value) => `${order}.${value} orders ${listed} by no field of it and is not classified`);
  });
}

/** What several departments have they classify alike. */
function disagreements(departments: readonly DepartmentDocument[]): string[] {
  const first = new Map<string, { name: string; text: string }>();
  return departments.flatMap(({ name, document }) => {
    const shared = sharedFields(document);
    return [...catalogueOf(document, departmentCode(name)).values()].flatMap((classification) => {
      const { coordinate, owner: _, ...declared } = classification;
      const text = JSON.stringify(declared);
      const known = first.get(coordinate);
      if (!known) first.set(coordinate, { name, text });
      if (!known) return [];
      if (known.text !== text) return [`${coordinate} is classified differently in ${known.name} and ${name}`];
      const isShared = shared.has(coordinate.split('(')[0] as string) || !isOutput(document, coordinate);
      return isShared ? [] : [`${coordinate} is defined by ${known.name} and by ${name}`];
    });
  });
}

function isOutput(document: DocumentNode, coordinate: string): boolean {
  const type = coordinate.split('.')[0];
  return document.definitions.some((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === type);
}

function filterTypes(document: DocumentNode): ReadonlySet<string> {
  return new Set(
    coordinatesOf(document).flatMap(({ coordinate, node }) =>
      coordinate.endsWith('(filter:)') && node ? [namedType(node.type)] : [],
    ),
  );
}

function listedType(document: DocumentNode, field: string): string {
  const type = outputType(document, field) ?? '';
  return (
    outputType(document, `${type}.nodes`) ??
    outputType(document, `${outputType(document, `${type}.edges`)}.node`) ??
    type
  );
}

/** A type, or what another file of the department extends it by. */
function isObjectType(node: DefinitionNode): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function outputType(document: DocumentNode, coordinate: string): string | undefined {
  const [type, name] = coordinate.split('.');
  for (const each of document.definitions)
    if (isObjectType(each) && each.name.value === type) {
      const field = each.fields?.find((one) => one.name.value === name);
      if (field) return namedType(field.type);
    }
  return undefined;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
