import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { ChildRecords } from '../access/child-records.ts';
import { type Data, isObject } from '../department.ts';
import type { FieldShape, ObjectShape, ValueShape } from '../response-shape.ts';

/** The answer of the search that finds without seeing (寻找儿童). */
const TRACE = 'ChildTrace';

/** What an operation looks for and what its answer found, as far as the record tells (查询内容). */
export class AnswerContent {
  readonly #schema: GraphQLSchema;
  readonly #records: ChildRecords;
  readonly #searches = new WeakMap<ObjectShape, boolean>();

  constructor(schema: GraphQLSchema, records: ChildRecords) {
    this.#schema = schema;
    this.#records = records;
  }

  /** Whether a root field looks for children or records of children. */
  isSearch(root: ObjectShape): boolean {
    let known = this.#searches.get(root);
    if (known === undefined) {
      known = dataFields(root).some(({ value }) => {
        const type = objectOf(value)?.declared.name;
        return type !== undefined && this.#isOfChildren(type);
      });
      this.#searches.set(root, known);
    }
    return known;
  }

  /** Whether an answer found nothing: null, an empty list, a page without rows, at every root. */
  foundNothing(root: ObjectShape, data: Data | null): boolean {
    const fields = dataFields(root);
    return fields.length > 0 && fields.every(({ key, value }) => this.#isEmpty(value, data?.[key]));
  }

  #isOfChildren(type: string): boolean {
    const kind = this.#records.kindOf(type);
    if (kind !== 'CARRIER') return kind === 'CHILD' || kind === 'RECORD' || type === TRACE;
    const carrier = this.#schema.getType(type);
    const { nodes, node } = isObjectType(carrier) ? carrier.getFields() : {};
    const carried = (nodes ?? node) && getNamedType((nodes ?? node)?.type);
    return carried ? this.#isOfChildren(carried.name) : false;
  }

  #isEmpty(shape: ValueShape, value: unknown): boolean {
    if (value === null || value === undefined) return true;
    if (Array.isArray(value)) return value.length === 0;
    const object = objectOf(shape);
    if (!object || !isObject(value)) return false;
    const { name } = object.declared;
    const fields = dataFields(object);
    if (name === TRACE) return fields.every(({ key, coordinate }) => isToken(coordinate) || value[key] === null);
    if (this.#records.kindOf(name) !== 'CARRIER') return false;
    return fields.every((field) => hasNoRows(field, value[field.key]));
  }
}

/** The fields of an object whose type is known that departments answer. */
function dataFields(shape: ObjectShape): readonly FieldShape[] {
  return shape.forTypename(shape.declared.name)?.fields.filter(({ kind }) => kind === 'data') ?? [];
}

function isToken(coordinate: string): boolean {
  return coordinate === `${TRACE}.token`;
}

/** What a page says of its rows: no nodes, a count of 0; where it ends says nothing. */
function hasNoRows({ coordinate }: FieldShape, value: unknown): boolean {
  return coordinate.endsWith('.pageInfo') || value === null || value === 0 || (Array.isArray(value) && !value.length);
}

function objectOf(value: ValueShape): ObjectShape | null {
  if (value.kind === 'list') return objectOf(value.of);
  return value.kind === 'object' ? value.object : null;
}
