import type { DataPath } from './cursor.ts';
import { type Data, isObject } from './department.ts';
import type { FieldShape, ObjectShape, RuntimeShape, ValueShape } from './response-shape.ts';

/**
 * Whether the client asked for the field at a path (keys of the departments), given the data so far. Fields of an interface
 * object are fetched for objects of every kind, also when the client wants them of one kind only.
 */
export function isAsked(root: ObjectShape, data: Data, path: DataPath): boolean {
  let shape: ValueShape = { kind: 'object', nonNull: false, object: root };
  let value: unknown = data;
  for (const key of path) {
    if (typeof key === 'number') {
      if (shape.kind !== 'list') return true;
      shape = shape.of;
      value = Array.isArray(value) ? value[key] : undefined;
      continue;
    }
    if (shape.kind !== 'object') return true;
    const runtime: RuntimeShape | null = shape.object.forTypename(isObject(value) ? value.__typename : undefined);
    const field: FieldShape | undefined = runtime?.fields.find(({ source }) => source === key);
    if (!field) return !isObject(value);
    shape = field.value;
    value = isObject(value) ? value[key] : undefined;
  }
  return true;
}
