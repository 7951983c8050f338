import type { GraphQLSchema } from 'graphql';
import type { PlannedQuestion } from './explanation-shapes.ts';

/** The data of a question by the type they are of, under its Chinese name, in the order asked. */
export function fieldsByType(
  fields: PlannedQuestion['fields'],
  catalogue: GraphQLSchema | null | undefined,
): { type: string; terms: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { coordinate, term } of fields) {
    const name = coordinate.split('.')[0] ?? '';
    const said = catalogue
      ?.getType(name)
      ?.description?.split(/[:：;；,，。(（\n]/)[0]
      ?.trim();
    const type = said || name;
    found.set(type, [...(found.get(type) ?? []), term]);
  }
  return [...found].map(([type, terms]) => ({ type, terms }));
}
