import type { FetchDataRewrite } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { type Data, isObject } from './department.ts';
import type { RequiredSelection } from './department-fetch.ts';
import type { EntityKeys } from './entity-keys.ts';
import { applyRewrites } from './fetch-rewrites.ts';
import { mergeAnswer } from './merge-answer.ts';
import { isOfType } from './object-type.ts';

/** One entity to ask a department about, and all the places that wait for it. */
export interface RepresentationGroup {
  key: string;
  representation: Data;
  targets: Data[];
}

/** What representations are made by, beside the objects. */
export interface RepresentationRules {
  department: string;
  requires: readonly RequiredSelection[];
  rewrites: readonly FetchDataRewrite[];
  schema: GraphQLSchema;
  keys: EntityKeys;
  /** Whether an object misses fields because a department did not give them, not because nobody asked. */
  isIncomplete(object: Data): boolean;
}

/** The representations of the objects that have what the fetch requires, each once however many objects share it. */
export function groupRepresentations(objects: readonly Data[], rules: RepresentationRules): RepresentationGroup[] {
  const groups = new Map<string, RepresentationGroup>();
  for (const object of objects) {
    const representation = represent(object, rules.requires, rules);
    if (!representation?.__typename) continue;
    applyRewrites(rules.schema, rules.rewrites, representation);
    if (!rules.keys.canResolve(rules.department, representation)) continue;
    const key = JSON.stringify(representation);
    const group = groups.get(key);
    if (group) group.targets.push(object);
    else groups.set(key, { key, representation, targets: [object] });
  }
  return [...groups.values()];
}

type Selections = readonly RequiredSelection[];

/** The required part of an object; null when something required was never answered. */
function represent(source: Data, selections: Selections, rules: RepresentationRules, mayMiss = false): Data | null {
  const result: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const { typeCondition } = selection;
      if (!typeCondition || !isOfType(rules.schema, source, typeCondition, false)) continue;
      const part = represent(source, selection.selections, rules, unaskedMayMiss(source, typeCondition, rules));
      if (part) mergeAnswer(result, part);
      continue;
    }
    const { key, sentAs } = selection;
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value === undefined && mayMiss) continue;
    if (value === undefined) return null;
    result[sentAs] = selection.selections ? representValue(value, selection.selections, rules) : value;
  }
  return result;
}

/**
 * For an interface object the planner joins the requirements of all kinds in one condition on the interface, though it
 * fetches each only for the kinds that need it: what nobody asked of this kind may be missing.
 */
function unaskedMayMiss(source: Data, typeCondition: string, rules: RepresentationRules): boolean {
  return isAbstractType(rules.schema.getType(typeCondition)) && !rules.isIncomplete(source);
}

function representValue(value: unknown, selections: Selections, rules: RepresentationRules): unknown {
  if (Array.isArray(value)) return value.map((element) => representValue(element, selections, rules));
  return isObject(value) ? represent(value, selections, rules) : value;
}
