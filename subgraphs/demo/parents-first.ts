import type { EntityMetadata } from '@mikro-orm/postgresql';
import { KnownDivision } from '../known-division.ts';

/** Entities ordered so that what a row refers to comes before it; division codes before everything that lies somewhere. */
export function parentsFirst(metas: EntityMetadata[]): EntityMetadata[] {
  const ordered = new Set<EntityMetadata>();
  const visit = (meta: EntityMetadata, above: readonly EntityMetadata[]): void => {
    if (ordered.has(meta) || above.includes(meta)) return;
    for (const property of meta.props) {
      const isReference = property.kind === 'm:1' || (property.kind === '1:1' && property.owner);
      const target = metas.find((each) => each.className === property.targetMeta?.className);
      if (isReference && target) visit(target, [...above, meta]);
    }
    ordered.add(meta);
  };
  const divisions = metas.filter((meta) => meta.className === KnownDivision.name);
  for (const meta of [...divisions, ...metas]) visit(meta, []);
  return [...ordered];
}
