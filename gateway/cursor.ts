import { type Data, isObject } from './department.ts';

/** The objects that a step works on, and the way to them: response keys, with `@` for the elements of a list. */
export interface Cursor {
  objects: readonly Data[];
  path: readonly string[];
}

/** A place in the data, in the keys of the departments. */
export type DataPath = (string | number)[];

/** The objects below a cursor's, skipping what is null or missing. */
export function descend(cursor: Cursor, path: readonly string[]): Cursor {
  let values: readonly unknown[] = cursor.objects;
  for (const element of path) {
    const next: unknown[] = [];
    for (const value of values) {
      if (element === '@') {
        if (Array.isArray(value)) for (const item of value) if (item !== null && item !== undefined) next.push(item);
      } else if (isObject(value) && Object.hasOwn(value, element)) {
        next.push(value[element]);
      }
    }
    values = next;
  }
  return { objects: values.filter(isObject), path: [...cursor.path, ...path] };
}

/** Where each object of a cursor stands; only wanted when there is an error to place. */
export function objectPaths(root: Data, path: readonly string[]): Map<Data, DataPath> {
  let places: [unknown, DataPath][] = [[root, []]];
  for (const element of path) {
    const next: [unknown, DataPath][] = [];
    for (const [value, at] of places) {
      if (element === '@') {
        if (Array.isArray(value)) for (const [index, item] of value.entries()) next.push([item, [...at, index]]);
      } else if (isObject(value) && Object.hasOwn(value, element)) {
        next.push([value[element], [...at, element]]);
      }
    }
    places = next;
  }
  return new Map(places.filter((place): place is [Data, DataPath] => isObject(place[0])));
}
