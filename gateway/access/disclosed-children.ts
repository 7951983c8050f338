import { isObjectType } from 'graphql';
import { type Data, isObject } from '../department.ts';
import type { FieldShape, ObjectShape, RuntimeShape, ValueShape } from '../response-shape.ts';
import type { ChildRecords } from './child-records.ts';

/** Where to look in an object for children, worked out once for each selection of an operation. */
interface Search {
  /** Whether the object itself tells of a child that nothing around it told of. */
  counts: boolean;
  /** The fields by which it tells something: all but its number. */
  evidence: readonly FieldShape[];
  /** The fields in which there may be further children. */
  further: readonly { field: FieldShape; object: ObjectShape; isSameChild: boolean }[];
}

/** Children of whom an answer tells: those whose number is known, and how many others. */
export interface ToldChildren {
  ids: ReadonlySet<string>;
  unnamed: number;
}

export const NO_CHILDREN: ToldChildren = { ids: new Set(), unnamed: 0 };

/**
 * Finds the children that an answer discloses (披露的儿童): each child of whom anything but the number is told, and each
 * child that a record is told of; a child met again, in its records or elsewhere, counts once where its number is known.
 */
export class DisclosedChildren {
  readonly #records: ChildRecords;
  readonly #searches = [new WeakMap<RuntimeShape, Search>(), new WeakMap<RuntimeShape, Search>()] as const;

  constructor(records: ChildRecords) {
    this.#records = records;
  }

  /** `joined`: the departments' data, with the keys that the client did not ask for; `data`: what the client would get. */
  find(root: ObjectShape, joined: Data, data: Data | null): ToldChildren {
    const ids = new Set<string>();
    let unnamed = 0;
    const visit = (shape: ObjectShape, input: unknown, output: unknown, isSameChild: boolean): void => {
      if (Array.isArray(output)) {
        for (const [index, each] of output.entries())
          visit(shape, (input as readonly unknown[])[index], each, isSameChild);
        return;
      }
      const runtime = isObject(input) && isObject(output) ? shape.forTypename(input.__typename) : null;
      if (!runtime || !isObject(input) || !isObject(output)) return;
      const { counts, evidence, further } = this.#search(runtime, isSameChild);
      if (counts && evidence.some(({ key }) => !isAbsent(output[key]))) {
        const id = childIdIn(runtime, input);
        if (id === null) unnamed++;
        else ids.add(id);
      }
      for (const { field, object, isSameChild } of further)
        visit(object, input[field.source], output[field.key], isSameChild);
    };
    visit(root, joined, data, false);
    return { ids, unnamed };
  }

  #search(runtime: RuntimeShape, isSameChild: boolean): Search {
    const kept = this.#searches[isSameChild ? 1 : 0];
    let search = kept.get(runtime);
    if (!search) {
      search = this.#make(runtime, isSameChild);
      kept.set(runtime, search);
    }
    return search;
  }

  #make({ type, fields }: RuntimeShape, isSameChild: boolean): Search {
    const kind = this.#records.kindOf(type.name);
    const isOfChild = kind === 'CHILD' || kind === 'RECORD';
    const counts = isOfChild && !isSameChild;
    const isInside = isOfChild || (isSameChild && kind === 'CARRIER');
    const data = fields.filter((field) => field.kind === 'data');
    const further = data.flatMap((field) => {
      const object = objectOf(field.value);
      if (!object) return [];
      const below = this.#records.kindOf(object.declared.name);
      const staysWith = below === 'CHILD' ? kind === 'RECORD' && nameOf(field) === 'child' : below !== 'OTHER';
      const next = { field, object, isSameChild: isInside && staysWith };
      return this.#mayAdd(object, next.isSameChild) ? [next] : [];
    });
    return { counts, evidence: data.filter((field) => nameOf(field) !== 'id'), further };
  }

  /** Whether anything selected there could be a child not yet counted; of an interface nobody can say. */
  #mayAdd(object: ObjectShape, isSameChild: boolean): boolean {
    const runtime = isObjectType(object.declared) ? object.forTypename(object.declared.name) : null;
    if (!runtime) return true;
    const { counts, further } = this.#search(runtime, isSameChild);
    return counts || further.length > 0;
  }
}

/** The child's number, wherever the object or its `child` has it. */
function childIdIn({ type, fields }: RuntimeShape, input: Data): string | null {
  if (type.name === 'Child') return numberIn(fields, input, 'id');
  const own = numberIn(fields, input, 'childId');
  if (own !== null) return own;
  for (const field of fields) {
    const child = nameOf(field) === 'child' ? input[field.source] : null;
    const object = objectOf(field.value);
    const runtime = object && isObject(child) ? object.forTypename(child.__typename) : null;
    const id = runtime && isObject(child) ? numberIn(runtime.fields, child, 'id') : null;
    if (id !== null) return id;
  }
  return null;
}

function numberIn(fields: readonly FieldShape[], input: Data, name: string): string | null {
  const sources = [name, ...fields.filter((field) => nameOf(field) === name).map(({ source }) => source)];
  const found = sources.map((source) => input[source]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
}

function nameOf({ coordinate }: FieldShape): string {
  return coordinate.slice(coordinate.indexOf('.') + 1);
}

function objectOf(value: ValueShape): ObjectShape | null {
  if (value.kind === 'list') return objectOf(value.of);
  return value.kind === 'object' ? value.object : null;
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}
