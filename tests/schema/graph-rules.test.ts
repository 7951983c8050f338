import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../schema/access/catalogue.ts';
import { classificationProblems } from '../../schema/access/classification-rules.ts';
import { supergraphCatalogue } from '../../schema/access/supergraph-catalogue.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import { composeSupergraph } from '../../schema/generate.ts';
import { departmentSdl } from '../../subgraphs/department-sdl.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';

const documents = departmentNames().map((name) => ({ name, document: parse(departmentSdl(name)) }));
const objects = documents.flatMap(({ name, document }) =>
  document.definitions
    .filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((type) => ({ name, type })),
);
const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
const isNonNull = (type: TypeNode) => type.kind === Kind.NON_NULL_TYPE;
const hasKey = (directives: readonly ConstDirectiveNode[] | undefined) =>
  directives?.some((each) => each.name.value === 'key');
const SHARED = ['Child', 'Division'];
const SHARED_INPUTS = ['FigureListFilter', 'SetFigureTargetInput', 'CreditVisitInput', 'SetVisitDutyInput'];

describe('the graph', () => {
  it('composes without an error and without a hint', () => {
    expect(composeSupergraph()).toContain('join__Graph');
  });

  it.each(documents)('$name describes every element in Chinese: the SDL is the data dictionary', ({ document }) => {
    const silent: string[] = [];
    visit(document, {
      enter(node, _key, _parent, _path, ancestors) {
        if (!('description' in node)) return;
        const within = ancestors
          .flat()
          .map((each) => ('name' in each && each.name ? (each.name as { value: string }).value : ''))
          .filter(Boolean);
        const isRoot = node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value);
        const text = (node as { description?: { value: string } }).description?.value ?? '';
        if (!isRoot && !/[\u4e00-\u9fff]/.test(text))
          silent.push([...within, (node as { name: { value: string } }).name.value].join('.'));
      },
    });
    expect(silent).toEqual([]);
  });

  it('every field, argument and input field is classified, alike where it is shared, and no derived one is less protected than its sources', () => {
    expect(classificationProblems(documents)).toEqual([]);
  });

  it('the gateway finds every declaration in the supergraph, and for each field of one department whose it is', () => {
    const supergraph = parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
    const catalogue = supergraphCatalogue(supergraph);
    const declared = documents.flatMap(({ name, document }) => [
      ...catalogueOf(document, departmentCode(name)).values(),
    ]);
    const lost = declared.filter(({ coordinate }) => !catalogue.has(coordinate));
    const own = declared.filter(({ coordinate }) => !SHARED_INPUTS.includes(coordinate.split('.')[0] as string));
    const astray = own.filter(({ coordinate, owner }) => owner && catalogue.get(coordinate)?.owner !== owner);
    expect([lost, astray]).toEqual([[], []]);
  });

  it('enum Department names the folders of subgraphs/, each in Chinese', () => {
    const types = documents.flatMap(({ document }) => document.definitions);
    const departments = types.find(
      (type): type is EnumTypeDefinitionNode =>
        type.kind === Kind.ENUM_TYPE_DEFINITION && type.name.value === 'Department',
    );
    const values = departments?.values ?? [];
    expect(values.map(({ name }) => name.value).sort()).toEqual(departmentNames().map(departmentCode).sort());
    expect(values.filter(({ description }) => !/[\u4e00-\u9fff]/.test(description?.value ?? ''))).toEqual([]);
  });

  it('a department adds one nullable field named after itself to Child and to Division', () => {
    const added = documents.map(({ name, document }) => {
      const section = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const fields = document.definitions
        .filter(
          (node): node is ObjectTypeDefinitionNode =>
            node.kind === Kind.OBJECT_TYPE_DEFINITION && SHARED.includes(node.name.value),
        )
        .map((type) => type.fields?.find((field) => field.name.value === section));
      return { name, isThere: fields.length === 2 && fields.every((field) => field && !isNonNull(field.type)) };
    });
    expect(added).toEqual(documents.map(({ name }) => ({ name, isThere: true })));
  });

  it('whatever crosses departments is nullable: root fields, references to Child and Division, shared types of the register', () => {
    const crossing = objects.flatMap(({ name, type }) =>
      (type.fields ?? [])
        .filter((field) => isNonNull(field.type) && crosses(type, field))
        .map((field) => `${name}: ${type.name.value}.${field.name.value}`),
    );
    expect(crossing).toEqual([]);
  });

  it('no @requires with arguments, no unresolvable key before a resolvable one', () => {
    const wrong = objects.filter(({ type }) => {
      const keys = (type.directives ?? []).filter((each) => each.name.value === 'key');
      const first = keys[0]?.arguments?.find((each) => each.name.value === 'resolvable')?.value;
      const requires = (type.fields ?? [])
        .flatMap((field) => field.directives ?? [])
        .filter((each) => each.name.value === 'requires');
      const withArguments = requires.some((each) =>
        each.arguments?.some((argument) => argument.value.kind === Kind.STRING && argument.value.value.includes('(')),
      );
      return withArguments || (keys.length > 1 && first?.kind === Kind.BOOLEAN && !first.value);
    });
    expect(wrong.map(({ type }) => type.name.value)).toEqual([]);
  });

  it('a type name belongs to one department, but for those that all of them share', () => {
    const owners = new Map<string, string[]>();
    for (const { name, type } of objects) owners.set(type.name.value, [...(owners.get(type.name.value) ?? []), name]);
    const shared = [...owners].filter(([, names]) => names.length > 1).map(([type]) => type);
    const offices = ['ChildTrace', 'ContactOffice', 'KnowingOffice'];
    const erasing = ['ErasedRows', 'Erasure', 'ErasurePreview'];
    const quality = ['DataQuality', 'DataQualityItem'];
    const figures = ['Figure', 'FigureArea', 'FigureMonth', 'FigurePart', 'FigureTarget', 'FigureVariant'];
    const words = [...offices, ...erasing, ...quality, ...figures, 'ChangedChildren'];
    const expected = ['Child', 'Division', 'Mutation', 'PageInfo', 'Query', ...words];
    expect(shared.sort()).toEqual(expected.sort());
  });
});

/** Pages of children and divisions stay with their owner; the field that leads to a page is the one that is nullable. */
function crosses(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  if (/(Connection|Edge)$/.test(type.name.value)) return false;
  if (['Query', 'Mutation'].includes(type.name.value) || SHARED.includes(named(field.type))) return true;
  return (
    SHARED.includes(type.name.value) && hasKey(type.directives) === true && !['id', 'code'].includes(field.name.value)
  );
}
