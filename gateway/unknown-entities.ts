import { type FieldNode, Kind } from 'graphql';
import { type Data, isObject } from './department.ts';
import type { PartialResults } from './partial-results.ts';
import type { FieldShape, RuntimeShape } from './response-shape.ts';
import type { RootSections } from './sections.ts';

/** A root field whose answer may turn out to be an entity that no department knows. */
export interface DoubtfulEntity {
  /** The client's response key, and the key in the departments' data. */
  key: string;
  source: string;
  /** Keys of its data that are no sign of a record. */
  echoed: ReadonlySet<string>;
  /** Asks the department of the root field for its section, so that a record without the fields asked for is seen, too. */
  probe: FieldNode;
  /** The coordinate of that section. */
  section: string;
}

/** The root fields of a query that ask for more of a nullable entity than its key. */
export function doubtfulEntities(root: RuntimeShape, sections: RootSections): DoubtfulEntity[] {
  return root.fields.flatMap((field) => {
    const [node] = field.nodes;
    const section = node && field.kind === 'data' ? sections.of(node.name.value) : undefined;
    if (!section || field.value.kind !== 'object' || field.value.nonNull) return [];
    const runtime = field.value.object.forTypename(undefined);
    const fields = runtime?.fields ?? [];
    const isEchoed = ({ kind, nodes }: FieldShape) => kind !== 'data' || section.keys.has(nodes[0]?.name.value ?? '');
    if (fields.every(isEchoed)) return [];
    const echoed = new Set(['__typename', ...section.keys, ...fields.filter(isEchoed).map(({ source }) => source)]);
    return [
      {
        key: field.key,
        source: field.source,
        echoed,
        probe: probeOf(node as FieldNode, field.source, section.field),
        section: `${runtime?.type.name}.${section.field}`,
      },
    ];
  });
}

/** Not found is null: an entity of which no department that was asked has a record, and none failed to say so. */
export function forgetUnknown(doubtful: readonly DoubtfulEntity[], data: Data, results: PartialResults): void {
  for (const { key, source, echoed } of doubtful) {
    const entity = Object.hasOwn(data, source) ? data[source] : undefined;
    if (!isObject(entity) || results.isIncomplete(entity)) continue;
    if (results.errors.some(({ path }) => path?.[0] === key)) continue;
    const isSign = (name: string) => !echoed.has(name) && entity[name] !== null && entity[name] !== undefined;
    if (!Object.keys(entity).some(isSign)) data[source] = null;
  }
}

function probeOf(node: FieldNode, responseKey: string, section: string): FieldNode {
  return {
    ...node,
    alias: responseKey === node.name.value ? undefined : { kind: Kind.NAME, value: responseKey },
    directives: [],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [field(section, [field('__typename')])],
    },
  };
}

function field(name: string, selections?: readonly FieldNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(selections ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}),
  };
}
