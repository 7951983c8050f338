import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../../schema/access/viewer.ts';
import { BoundedMap } from '../bounded-map.ts';
import { DocumentSize } from '../operation-size.ts';
import { Refusal } from '../request-errors.ts';
import type { ConsoleOperations } from './console-operations.ts';

/** Documents that are open to one person for the time being. */
export interface OpenDocuments {
  isOpen(viewer: Viewer, text: string): boolean;
}

/** Levels of fields that may be asked of what an act gives back. */
const PAYLOAD_DEPTH = 3;

/**
 * Who may run which document (自由查询). A person without the right ANALYST may run the console's operations, ask for the
 * graph itself (`__schema`, `__type`, `__typename`), read out a ledger that is being exported for them, and do one act at a time: an act is decided by role and department, and
 * what it gives back is asked for no deeper than three levels, so that it cannot be used to query by. Nothing else.
 */
export class FreeQueries {
  readonly #console: ConsoleOperations;
  readonly #forTheTimeBeing: OpenDocuments | undefined;
  readonly #open = new BoundedMap<string, { isOpen: boolean }>(2_000);

  constructor(console: ConsoleOperations, forTheTimeBeing?: OpenDocuments) {
    this.#console = console;
    this.#forTheTimeBeing = forTheTimeBeing;
  }

  /** Refuses (403) a document that the viewer may not run. A text with syntax errors is left to those who name them. */
  assertMayRun(text: string, viewer: Viewer): void {
    if (viewer.rights.includes('ANALYST') || this.#isOpen(text)) return;
    if (this.#forTheTimeBeing?.isOpen(viewer, text)) return;
    throw new Refusal('FREE_QUERY_NOT_ALLOWED');
  }

  #isOpen(text: string): boolean {
    const key = createHash('sha256').update(text).digest('base64');
    return this.#open.getOrMake(key, () => ({ isOpen: this.#judge(text) })).isOpen;
  }

  #judge(text: string): boolean {
    let document: DocumentNode;
    try {
      document = parse(text, { noLocation: true });
    } catch {
      return true;
    }
    return this.#console.has(text) || isOpenToAll(document);
  }
}

/** Whether each operation of a document is a single act or asks for nothing but the graph itself. */
function isOpenToAll(document: DocumentNode): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const size = new DocumentSize(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return operations.every((operation) => isAct(operation, size) || isIntrospection(operation, fragments));
}

function isAct({ operation, selectionSet }: OperationDefinitionNode, size: DocumentSize): boolean {
  if (operation !== OperationTypeNode.MUTATION) return false;
  const { topFields, depth } = size.of(selectionSet);
  return topFields === 1 && depth <= 1 + PAYLOAD_DEPTH;
}

function isIntrospection(
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const visited = new Set<string>();
  const areMeta = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
      if (selection.kind === Kind.INLINE_FRAGMENT) return areMeta(selection.selectionSet);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment || visited.has(name)) return true;
      visited.add(name);
      return areMeta(fragment.selectionSet);
    });
  return operation === OperationTypeNode.QUERY && areMeta(selectionSet);
}
