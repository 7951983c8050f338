import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';

/** What a department has beside its SDL → the words that all who have it share. */
const SHARED_WORDS: Readonly<Record<string, string>> = {
  'figures/': 'figure.graphql',
  'feed.graphql': 'feed.graphql',
  'visit-duty.graphql': 'visit-duty.graphql',
};

/**
 * The SDL of a department: the shared language, its own `schema.graphql`, and what the other `.graphql` files beside that
 * extend it by, put together into one document without extensions.
 */
export function departmentSdl(name: string): string {
  const folder = new URL(`./${name}/`, import.meta.url);
  const own = readdirSync(folder).filter((file) => file.endsWith('.graphql') && file !== 'schema.graphql');
  const shared = Object.entries(SHARED_WORDS).filter(([path]) => existsSync(new URL(path, folder)));
  const files = [
    new URL('../schema/common.graphql', import.meta.url),
    ...shared.map(([, file]) => new URL(`../schema/${file}`, import.meta.url)),
    ...['schema.graphql', ...own.sort()].map((file) => new URL(file, folder)),
  ];
  return print(joined(parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'))));
}

/** Extensions of types, put into the types that they extend. */
function joined({ definitions, ...document }: DocumentNode): DocumentNode {
  const extensions = definitions.filter(isExtension);
  const rest = definitions.filter((each) => !isExtension(each));
  return { ...document, definitions: rest.map((each) => extended(each, extensions)) };
}

const EXTENDS: Partial<Record<DefinitionNode['kind'], DefinitionNode['kind']>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
};

const isExtension = ({ kind }: DefinitionNode) => EXTENDS[kind] !== undefined;

function extended(definition: DefinitionNode, extensions: readonly DefinitionNode[]): DefinitionNode {
  const own = extensions.filter(
    (each) => EXTENDS[each.kind] === definition.kind && nameOf(each) === nameOf(definition),
  );
  const all = (part: 'fields' | 'values') => [definition, ...own].flatMap((each) => partOf(each, part));
  if (own.length === 0) return definition;
  return definition.kind === Kind.ENUM_TYPE_DEFINITION
    ? ({ ...definition, values: all('values') } as DefinitionNode)
    : ({ ...definition, fields: all('fields') } as DefinitionNode);
}

function nameOf(definition: DefinitionNode): string | undefined {
  return 'name' in definition ? definition.name?.value : undefined;
}

function partOf(definition: DefinitionNode, part: 'fields' | 'values'): readonly unknown[] {
  return (definition as Partial<Record<'fields' | 'values', readonly unknown[]>>)[part] ?? [];
}
