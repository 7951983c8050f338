import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DENIALS, type DenialCode } from './access/denials.ts';

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
  METHOD_NOT_ALLOWED: '请用 POST 提交查询。',
  UNSUPPORTED_MEDIA_TYPE: '请以 application/json(UTF-8、不压缩)提交查询。',
  REQUEST_TOO_LARGE: '请求过大:请减少一次提交的内容,分几次提交。',
  OPERATION_TOO_LARGE: '查询过大:请减少字段或条数,拆成几次查询。',
  REPLY_TOO_LARGE: '结果超过 8 MB,没有返回任何数据:请减少每页条数(first)或字段后重试。',
  SIGN_IN_REQUIRED: '请先登录。',
  SIGN_IN_ENDED: '登录已失效,请重新登录。',
  SIGN_IN_FAILED: '登录没有成功,请重新登录;多次不成功的,请联系账号管理员。',
  TOKEN_REFUSED: '访问令牌无效、已过期或已吊销,请重新取得令牌。',
  ACCOUNT_INCOMPLETE: '账号信息不完整,请联系账号管理员补齐后重新登录。',
  AMBIGUOUS_IDENTITY: '请只用一种方式表明身份:一个登录会话,或者一个访问令牌。',
  CROSS_SITE_REQUEST: '请求不是从本系统的页面发出的,已拒绝。请从本系统页面操作;程序请使用访问令牌。',
  UNKNOWN_PURPOSE: '没有这个使用目的,请改用目录中的使用目的。',
  BAD_CASE_NUMBER: '编号格式不正确:请填写个案、任务或紧急查阅的编号,例如 GA-210421-2024-0007。',
  CASE_NOT_YOURS: '没有以此编号向您开放的个案、任务或紧急查阅:请核对编号,或请经办人把您加入名单。',
  CASE_NOT_CHECKED: '暂时无法核对个案编号,没有返回任何数据,请稍后重试。',
  FREE_QUERY_NOT_ALLOWED: '自行编写查询须有“分析”权限:请使用控制台中已有的查询,或请账号管理员开通该权限。',
  UNKNOWN_DOCUMENT: '没有这个编号的查询,请刷新页面后从控制台重新选择。',
  RATE_LIMITED: '使用次数已达上限,请稍后再试;工作确有需要的,请联系系统管理员。',
  RECORD_UNAVAILABLE: '暂时无法写入处理记录,按规定不能提供任何数据,请稍后重试;持续出现的,请联系系统管理员。',
  TEMPORARILY_UNAVAILABLE: '暂时无法核对登录与用量,没有返回任何数据,请稍后重试。',
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

function isHubCode(code: unknown): code is HubErrorCode | DenialCode {
  return typeof code === 'string' && (Object.hasOwn(HUB_ERRORS, code) || Object.hasOwn(DENIALS, code));
}
