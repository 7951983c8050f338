import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Data, isObject } from './department.ts';
import { applyRewrites } from './fetch-rewrites.ts';
import { mergeAnswer } from './merge-answer.ts';
import { isOfType } from './object-type.ts';

/** One entity to ask a department about, and all the places that wait for it. */
export interface RepresentationGroup {
  key: string;
  representation: Data;
  targets: Data[];
}

/** The representations of the objects that have what the fetch requires, each once however many objects share it. */
export function groupRepresentations(
  objects: readonly Data[],
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  schema: GraphQLSchema,
): RepresentationGroup[] {
  const groups = new Map<string, RepresentationGroup>();
  for (const object of objects) {
    const representation = represent(schema, object, requires);
    if (!representation?.__typename) continue;
    applyRewrites(schema, rewrites, representation);
    const key = JSON.stringify(representation);
    const group = groups.get(key);
    if (group) group.targets.push(object);
    else groups.set(key, { key, representation, targets: [object] });
  }
  return [...groups.values()];
}

/** The required part of an object; null when something required was never answered. */
function represent(schema: GraphQLSchema, source: Data, selections: readonly QueryPlanSelectionNode[]): Data | null {
  const result: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (!selection.typeCondition || !isOfType(schema, source, selection.typeCondition, false)) continue;
      const part = represent(schema, source, selection.selections);
      if (part) mergeAnswer(result, part);
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value === undefined) return null;
    result[key] = selection.selections ? representValue(schema, value, selection.selections) : value;
  }
  return result;
}

function representValue(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((element) => representValue(schema, element, selections));
  return isObject(value) ? represent(schema, value, selections) : value;
}
