import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  validate,
  visit,
} from 'graphql';
import type { Question } from '../federation.ts';

/** The smallest question that still fails, found by leaving out one selection, alias or directive after another. */
export async function shrink(
  schema: GraphQLSchema,
  start: Question,
  fails: (q: Question) => Promise<boolean>,
): Promise<Question> {
  let best = start;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const query of simpler(parse(best.query))) {
      const candidate = { ...best, query };
      if (!isValid(schema, query) || !(await fails(candidate))) continue;
      best = candidate;
      isSmaller = true;
      break;
    }
  }
  return best;
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

function* simpler(document: DocumentNode): Generator<string> {
  let count = 0;
  visit(document, { enter: () => void count++ });
  for (let index = 0; index < count; index++) {
    for (const change of [leaveOut, unwrap, plain]) {
      const next = print(withoutUnused(editAt(document, index, change)));
      if (next !== print(document)) yield next;
    }
  }
}

type Change = (node: SelectionNode) => SelectionNode | null;
const leaveOut: Change = () => null;
const unwrap: Change = (node) => ({ ...node, directives: [] });
const plain: Change = (node) => (node.kind === Kind.FIELD ? { ...node, alias: undefined } : node);

function editAt(document: DocumentNode, index: number, change: Change): DocumentNode {
  let at = -1;
  return visit(document, {
    enter(node) {
      at++;
      const isSelection =
        node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD;
      return at === index && isSelection ? change(node) : undefined;
    },
  });
}

/** Drops what the edit has left unused: fragments, then fragments and variables that only those used. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const less = withoutUnusedOnce(document);
  return print(less) === print(document) ? less : withoutUnused(less);
}

function withoutUnusedOnce(document: DocumentNode): DocumentNode {
  const text = print(document);
  const uses = (mark: string) => text.split(new RegExp(`${mark.replaceAll(/[$.]/g, '\\$&')}\\b`)).length - 1;
  return visit(document, {
    FragmentDefinition: { leave: (node) => (uses(`...${node.name.value}`) > 0 ? undefined : null) },
    VariableDefinition: { leave: (node) => (uses(`$${node.variable.name.value}`) > 1 ? undefined : null) },
  });
}
