import { type DocumentNode, isTypeDefinitionNode, Kind } from 'graphql';
import { directivesNamed, flagArgument, graphNames, graphOf } from '../join-directives.ts';
import { type Catalogue, type Classification, coordinatesOf, readClassification } from './classification.ts';
import { departmentCode } from './viewer.ts';

/** The declarations of the whole graph, each with the department that answers for it. */
export function supergraphCatalogue(supergraph: DocumentNode): Catalogue {
  const owners = new Owners(supergraph);
  const catalogue = new Map<string, Classification>();
  for (const coordinate of coordinatesOf(supergraph)) {
    const classification = readClassification(coordinate, owners.of(coordinate.coordinate));
    if (classification) catalogue.set(coordinate.coordinate, classification);
  }
  return catalogue;
}

/** Which department a coordinate belongs to; null when several share it. */
class Owners {
  readonly #owners = new Map<string, string | null>();

  constructor(supergraph: DocumentNode) {
    const names = graphNames(supergraph);
    const only = (graphs: readonly (string | undefined)[]) => {
      const distinct = [...new Set(graphs)];
      const [graph] = distinct;
      return distinct.length === 1 && graph ? departmentCode(names.get(graph) ?? graph) : null;
    };
    for (const type of supergraph.definitions.filter(isTypeDefinitionNode)) {
      const ofType = only(directivesNamed(type, 'join__type').map(graphOf));
      this.#owners.set(type.name.value, ofType);
      const fields =
        type.kind === Kind.OBJECT_TYPE_DEFINITION ||
        type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
        type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
          ? (type.fields ?? [])
          : [];
      for (const field of fields) {
        const joins = directivesNamed(field, 'join__field').filter((join) => !flagArgument(join, 'external'));
        this.#owners.set(`${type.name.value}.${field.name.value}`, joins.length ? only(joins.map(graphOf)) : ofType);
      }
    }
  }

  of(coordinate: string): string | null {
    const field = coordinate.split('(')[0] as string;
    const type = field.split('.')[0] as string;
    return this.#owners.get(field) ?? this.#owners.get(type) ?? null;
  }
}
