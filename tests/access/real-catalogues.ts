import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { catalogueOf } from '../../schema/access/catalogue.ts';
import type { Catalogue } from '../../schema/access/classification.ts';
import { supergraphCatalogue } from '../../schema/access/supergraph-catalogue.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import { departmentSdl } from '../../subgraphs/department-sdl.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';

/** The declarations of the committed supergraph, as the gateway reads them. */
export const gatewayCatalogue: Catalogue = supergraphCatalogue(
  parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')),
);

/** The declarations of each department's SDL, as the department reads them, by department code. */
export const departmentCatalogues: ReadonlyMap<string, Catalogue> = new Map(
  departmentNames().map((name) => {
    const code = departmentCode(name);
    return [code, catalogueOf(parse(departmentSdl(name)), code)];
  }),
);

/** The conditional types of a department, as agreements name them (`Child.*`), and some single fields. */
export function agreedFields(provider: string): string[] {
  const all = [...(departmentCatalogues.get(provider)?.values() ?? [])].filter(({ share }) => share === 'CONDITIONAL');
  const types = new Set(all.map(({ coordinate }) => `${coordinate.split('.')[0]}.*`));
  return [...types, ...all.filter((_, at) => at % 9 === 0).map(({ coordinate }) => coordinate)];
}
