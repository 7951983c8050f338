import type { Department } from './department.ts';

/** What a department declares (部门声明): the default export of its `subgraph.ts`. */
export async function declarationOf(name: string): Promise<Department> {
  const module = await import(new URL(`./${name}/subgraph.ts`, import.meta.url).href);
  return (module as { default: Department }).default;
}
