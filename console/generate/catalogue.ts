import { type GraphQLSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import type { Classification } from '../../schema/access/classification.ts';
import { supergraphCatalogue } from '../../schema/access/supergraph-catalogue.ts';
import { firstWords, HEAD, text } from './operations-and-terms.ts';

/** What is only a way to data, not a datum: pages of lists, what is written, what comes from the federation. */
const NO_DATA = /^(Mutation|PageInfo)$|(Connection|Edge)$/;

/**
 * What can be read of the whole graph and how it is shared (共享目录), by type: `console/catalogue.generated.ts`, loaded where
 * sharing is looked after. It is public knowledge about fields and holds no data.
 */
export function consoleCatalogue(supergraph: string, schema: GraphQLSchema): string {
  const types = new Map<string, string[]>();
  for (const classification of supergraphCatalogue(parse(supergraph)).values()) {
    const [type = '', field = ''] = classification.coordinate.split('.');
    if (field.includes('(') || NO_DATA.test(type) || !isOutput(schema, type)) continue;
    types.set(type, [...(types.get(type) ?? []), line(field, classification)]);
  }
  const lines = [...types]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, fields]) => {
      const term = firstWords(schema.getType(type)?.description) ?? type;
      return `  { type: '${type}', term: ${text(term)}, fields: [\n${fields.join('\n')}\n  ] },`;
    });
  return [
    HEAD,
    "import type { CatalogueType } from './sharing/catalogue.ts';\n",
    '/** What can be read, and how it is shared (共享目录), by type. */',
    'export const CATALOGUE: readonly CatalogueType[] = [',
    ...lines,
    '];\n',
  ].join('\n');
}

function isOutput(schema: GraphQLSchema, type: string): boolean {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found);
}

function line(field: string, { owner, share, level, mask, from, roles }: Classification): string {
  const more = [
    mask ? [`mask: '${mask}'`] : [],
    from.length > 0 ? [`from: [${from.map(text).join(', ')}]`] : [],
    roles ? [`roles: [${roles.map(text).join(', ')}]`] : [],
  ].flat();
  const rest = more.length > 0 ? `, { ${more.join(', ')} }` : '';
  return `    ['${field}', ${owner ? `'${owner}'` : 'null'}, '${share}', ${level}${rest}],`;
}
