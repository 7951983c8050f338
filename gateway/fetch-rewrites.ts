import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { type Data, isObject } from './department.ts';
import { isOfType } from './object-type.ts';

const FRAGMENT = '... on ';

/** Applies what the planner wants changed in representations and answers: type names of interface objects, planner aliases. */
export function applyRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[], value: unknown): void {
  for (const rewrite of rewrites) applyAt(schema, rewrite.path, 0, value, rewrite);
}

/** Planner aliases in an error's path, back to the keys of the data. */
export function rewritePath(path: readonly (string | number)[], rewrites: readonly FetchDataRewrite[]) {
  return path.map((key) => {
    const renamer = rewrites.find((rewrite) => rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === key);
    return renamer?.kind === 'KeyRenamer' ? renamer.renameKeyTo : key;
  });
}

function applyAt(schema: GraphQLSchema, path: string[], at: number, value: unknown, rewrite: FetchDataRewrite): void {
  if (Array.isArray(value)) {
    for (const element of value) applyAt(schema, path, at, element, rewrite);
    return;
  }
  if (!isObject(value)) return;
  const element = path[at] as string;
  if (at === path.length - 1) {
    rewriteKey(value, element, rewrite);
  } else if (element.startsWith(FRAGMENT)) {
    if (isOfType(schema, value, element.slice(FRAGMENT.length), true)) applyAt(schema, path, at + 1, value, rewrite);
  } else if (Object.hasOwn(value, element)) {
    applyAt(schema, path, at + 1, value[element], rewrite);
  }
}

function rewriteKey(object: Data, key: string, rewrite: FetchDataRewrite): void {
  if (rewrite.kind === 'ValueSetter') {
    object[key] = rewrite.setValueTo;
  } else if (Object.hasOwn(object, key) && object[key] !== undefined) {
    object[rewrite.renameKeyTo] = object[key];
    delete object[key];
  }
}
