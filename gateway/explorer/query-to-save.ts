import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import type { Catalogue } from '../../schema/access/classification.ts';
import { isObject } from '../department.ts';
import { OperationLimits } from '../operation-limits.ts';
import { Refusal } from '../request-errors.ts';
import { parseStrictJson } from '../strict-json.ts';
import { personalLiteralIn, personalNumberIn } from './personal-literals.ts';
import { AUDIENCES, type Audience, type QueryToSave } from './saved-queries.ts';

/** How long a saved query and what is said of it may be. */
const MOST = { name: 40, note: 200, query: 20_000 } as const;

const VISIBLE = /[^\p{C}\p{Z}]/u;
/** Control characters, and those that turn the direction of a text or cannot be seen. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
const PROBLEMS = {
  name: `请填写名称:1 到 ${MOST.name} 个字,不含不可见的字符。`,
  note: `说明最多 ${MOST.note} 个字,不含不可见的字符。`,
  query: `查询语句最多 ${MOST.query} 个字符,且不能为空。`,
  audience: '请选择谁可以使用:本人(ME)、本部门(DEPARTMENT)或所有部门(EVERYBODY)。',
  acts: '只能保存查询,不能保存业务操作。',
} as const;
const limits = new OperationLimits('hub');

/** What queries are judged by before they are kept. */
export interface QueryRules {
  schema: GraphQLSchema;
  catalogue: Catalogue;
}

/** The query in a body of `POST /queries`; refuses what could not be run, and what says something about a person. */
export function queryToSave(body: unknown, { schema, catalogue }: QueryRules): QueryToSave {
  const { name, note = '', query, audience } = read(body);
  if (!isText(name, MOST.name) || !VISIBLE.test(name) || HIDDEN.test(name)) throw refused(PROBLEMS.name);
  if (!isText(note, MOST.note) || HIDDEN.test(note.replaceAll(/[\n\t]/g, ''))) throw refused(PROBLEMS.note);
  if (!isText(query, MOST.query) || query.trim() === '') throw refused(PROBLEMS.query);
  if (!AUDIENCES.some((one) => one === audience)) throw refused(PROBLEMS.audience);
  const document = runnable(query, schema);
  const personal = personalNumberIn(`${name}\n${note}\n${query}`) ?? personalLiteralIn(schema, catalogue, document);
  if (personal) throw refused(personal);
  return { name: name.trim(), note: note.trim(), query, audience: audience as Audience };
}

function read(body: unknown): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = parseStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer), { depth: 3, keys: 10 });
  } catch {
    throw new Refusal('BAD_REQUEST');
  }
  if (!isObject(parsed)) throw new Refusal('BAD_REQUEST');
  return parsed;
}

function runnable(query: string, schema: GraphQLSchema): DocumentNode {
  const problem = limits.problem(query);
  if (problem) throw new Refusal('OPERATION_TOO_LARGE', problem);
  const document = parsed(query);
  const isAct = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== OperationTypeNode.QUERY,
  );
  if (isAct) throw refused(PROBLEMS.acts);
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0)
    throw new Refusal('GRAPHQL_VALIDATION_FAILED');
  return document;
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true });
  } catch {
    throw new Refusal('GRAPHQL_PARSE_FAILED');
  }
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && value.isWellFormed();
}

function refused(sentence: string): Refusal {
  return new Refusal('BAD_INPUT', sentence);
}
