import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every error code a client can ever see, with the sentence that goes with it. Nothing else leaves the hub. */
export const HUB_ERRORS = {
  BAD_INPUT: '输入有误,请按字段提示修改后重新提交。',
  NOT_FOUND: '没有找到对应的记录,请核对编号后重试。',
  CONFLICT: '这条记录刚被其他人修改过,请刷新后核对,再提交一次。',
  IDEMPOTENCY_KEY_REUSED: '同一个幂等键已用于另一份内容,请换一个新的幂等键。',
  DEPARTMENT_UNAVAILABLE: '该部门的数据服务暂时无法访问,其他部门的数据不受影响,请稍后重试。',
  INTERNAL: '系统内部错误,本次操作没有生效。请把编号告知系统管理员。',
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误,请检查括号、引号和字段名。',
  GRAPHQL_VALIDATION_FAILED: '查询语句与数据目录不符:字段、参数或变量类型有误,请对照文档修改。',
  BAD_REQUEST: '请求格式不正确:请以 JSON 提交 query 与 variables。',
} as const;

export type HubErrorCode = keyof typeof HUB_ERRORS;

/** What is wrong with one input field: its path, a stable code and a Chinese sentence that says what to do. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** An error meant for the client: a code of the closed list, a constant sentence, and the fields it is about. */
export function hubError(code: HubErrorCode, problems: readonly FieldProblem[] = []): GraphQLError {
  const first = problems[0];
  return new GraphQLError(first ? first.message : HUB_ERRORS[code], {
    extensions: { code, ...(first ? { field: first.field, fields: problems } : {}) },
  });
}

/** Wrong input: one problem a field; the first gives the message. */
export function badInput(...problems: FieldProblem[]): GraphQLError {
  return hubError('BAD_INPUT', problems);
}

/** The public form of any error: hub errors as they are, everything else an internal error with a number to ask about. */
export function publicError(error: unknown, log: (reference: string, error: unknown) => void): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const at = error instanceof GraphQLError && error.path ? { path: error.path } : {};
  if (original instanceof GraphQLError && isHubCode(original.extensions.code)) {
    return { message: original.message, ...at, extensions: original.extensions };
  }
  const reference = randomUUID();
  log(reference, original);
  return { message: HUB_ERRORS.INTERNAL, ...at, extensions: { code: 'INTERNAL', reference } };
}

function isHubCode(code: unknown): code is HubErrorCode {
  return typeof code === 'string' && Object.hasOwn(HUB_ERRORS, code);
}
