import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { fieldNode, PathSelection } from './ledger-paths.ts';

/** A column of a ledger's export: where its value stands, seen from the node or from the record in it. */
export interface LedgerPath {
  column: LedgerInfo['columns'][number];
  isOfNode: boolean;
  keys: readonly string[];
  /** The field in which the path ends, as `extensions.masked` names it. */
  coordinate: string;
}

/** The operation that reads a ledger out (台账导出查询), and how its rows are found in the answer. */
export interface LedgerDocument {
  text: string;
  /** Keys from a node to the records that become rows; none: the node is a row. */
  each: readonly string[];
  columns: readonly LedgerPath[];
  /** Whether it can be narrowed to a division. */
  takesDivision: boolean;
}

const PAGES = 'pageInfo { hasNextPage endCursor }';

/** Makes the document of a ledger's export from its paths; a ledger that does not fit the graph is a mistake of its department. */
export function ledgerDocument(schema: GraphQLSchema, { columns, export: reading }: LedgerInfo): LedgerDocument {
  const list = fieldNode(reading.list);
  const node = new PathSelection(schema, nodeType(schema, list.name.value));
  const { keys: each, end: record } = reading.each ? node.add(reading.each) : { keys: [], end: node };
  const paths = columns.flatMap((column): LedgerPath[] => {
    const path = reading.paths[column.column];
    if (path === undefined || !record) return [];
    const isOfNode = path.startsWith('^') || !reading.each;
    const from = isOfNode ? node : record;
    const { keys, coordinate } = from.add(path.replace(/^\^/, ''));
    return [{ column, isOfNode, keys, coordinate }];
  });
  const bare = `query LedgerExport { ${print(list)} { ${PAGES} nodes ${node.text()} } }`;
  const variables = variableTypes(schema, bare);
  const declared = [...variables].map(([name, type]) => `$${name}: ${type}`).join(', ');
  const text = print(parse(bare.replace('LedgerExport', `LedgerExport${declared ? `(${declared})` : ''}`)));
  return { text, each, columns: paths, takesDivision: variables.has('division') };
}

function nodeType(schema: GraphQLSchema, list: string): GraphQLCompositeType {
  const connection = getNamedType(schema.getQueryType()?.getFields()[list]?.type);
  const nodes = connection && 'getFields' in connection ? connection.getFields().nodes : undefined;
  const type = getNamedType(nodes?.type);
  if (!isCompositeType(type)) throw new Error(`A ledger's export names the list ${list}, which has no pages.`);
  return type;
}

/** `$division` and `$after` take the type of the place where they stand; there are no others. */
function variableTypes(schema: GraphQLSchema, text: string): Map<string, string> {
  const found = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      [Kind.VARIABLE]: ({ name: { value: name } }) => {
        if (name !== 'division' && name !== 'after') throw new Error(`A ledger's export has the variable $${name}.`);
        found.set(name, String(getNullableType(types.getInputType())));
      },
    }),
  );
  return found;
}
