import { isChildId } from '../../schema/child-id.ts';
import type { LedgerCommand } from '../../subgraphs/ledger/door.ts';
import { ROW_STATES } from '../../subgraphs/ledger/row.ts';
import { isObject } from '../department.ts';
import { Refusal } from '../request-errors.ts';
import { parseStrictJson } from '../strict-json.ts';

/** What of a request says what is asked of the ledgers. */
export interface LedgerWords {
  params: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
}

type Read = (words: LedgerWords) => LedgerCommand;
type Review = Extract<LedgerCommand, { command: 'REVIEW' }>;
type Reviews = Extract<LedgerCommand, { command: 'REVIEWS' }>;

const DECISIONS = ['CONFIRMED', 'REFUSED', 'OPEN'] as const;
const NO_LEDGER = '没有这个台账,请从台账目录(/ledgers)中选择。';
const NO_NUMBER = '没有这个编号,请从导入记录中选择。';
const WRONG_FILE_NAME = '请写明文件名,例如 fileName=儿童台账.xlsx(不超过 200 字)。';
const WRONG_STATES = `states 可用:${ROW_STATES.join('、')},多个以逗号分隔。`;
const WRONG_COUNT = '翻页位置应是前一页给出的编号。';
const WRONG_STATE = `state 可用:${DECISIONS.join('、')}。`;
const WRONG_REVIEW =
  '请提交 {"decision": "CONFIRMED", "childId": "儿童编号"};不是已登记儿童的填 REFUSED,重新核对的填 OPEN,childId 均为 null。';

/** How each command is read from addresses and bodies (台账请求的写法); what is wrong is refused in Chinese. */
export const COMMAND_OF: Readonly<Record<Exclude<LedgerCommand['command'], 'LEDGERS' | 'CHILDREN'>, Read>> = {
  TEMPLATE: (words) => ({ command: 'TEMPLATE', ledger: ledgerIn(words) }),
  UPLOAD: (words) => ({
    command: 'UPLOAD',
    ledger: ledgerIn(words),
    fileName: fileNameIn(words),
    file: Buffer.isBuffer(words.body) ? words.body : Buffer.alloc(0),
  }),
  IMPORTS: ({ query }) => ({
    command: 'IMPORTS',
    ...given('ledger', query.ledger, ledgerName),
    ...given('before', query.before, count),
  }),
  IMPORT: (words) => ({ command: 'IMPORT', id: numberIn(words) }),
  ROWS: (words) => ({
    command: 'ROWS',
    id: numberIn(words),
    ...given('states', words.query.states, rowStates),
    ...given('after', words.query.after, count),
  }),
  WRITE: (words) => ({ command: 'WRITE', id: numberIn(words) }),
  CANCEL: (words) => ({ command: 'CANCEL', id: numberIn(words) }),
  UNDO: (words) => ({ command: 'UNDO', id: numberIn(words) }),
  RESULT: (words) => ({ command: 'RESULT', id: numberIn(words) }),
  REVIEWS: ({ query }) => ({
    command: 'REVIEWS',
    ...given('state', query.state, reviewState),
    ...given('importId', query.importId, count),
    ...given('before', query.before, count),
  }),
  REVIEW: (words) => ({ command: 'REVIEW', id: numberIn(words), ...decisionIn(words) }),
};

function given<Key extends string, Value>(
  key: Key,
  value: unknown,
  parse: (value: unknown) => Value,
): Partial<Record<Key, Value>> {
  return value === undefined || value === '' ? {} : ({ [key]: parse(value) } as Record<Key, Value>);
}

function ledgerIn({ params }: LedgerWords): string {
  return ledgerName(params.ledger);
}

/** Only what has the form of a name goes any further, for it is written down. */
function ledgerName(value: unknown): string {
  if (typeof value !== 'string' || !/^[a-z][a-z-]{0,59}$/.test(value)) throw new Refusal('NOT_FOUND', NO_LEDGER);
  return value;
}

function numberIn({ params: { id = '' } }: LedgerWords): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new Refusal('NOT_FOUND', NO_NUMBER);
  return Number(id);
}

function count(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw new Refusal('BAD_REQUEST', WRONG_COUNT);
  return Number(value);
}

function rowStates(value: unknown): string[] {
  const states = String(value).split(',');
  if (!states.every((each) => (ROW_STATES as readonly string[]).includes(each)))
    throw new Refusal('BAD_REQUEST', WRONG_STATES);
  return states;
}

function reviewState(value: unknown): NonNullable<Reviews['state']> {
  const state = DECISIONS.find((each) => each === value);
  if (!state) throw new Refusal('BAD_REQUEST', WRONG_STATE);
  return state;
}

/** The name without folders and without signs that do not show. */
function fileNameIn({ query: { fileName } }: LedgerWords): string {
  const name = typeof fileName === 'string' ? (fileName.split(/[\\/]/).at(-1) ?? '') : '';
  const shown = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  if (shown === '' || shown.length > 200) throw new Refusal('BAD_REQUEST', WRONG_FILE_NAME);
  return shown;
}

function decisionIn({ body }: LedgerWords): Pick<Review, 'decision' | 'childId'> {
  const { decision: stated, childId = null } = objectIn(body);
  const decision = DECISIONS.find((each) => each === stated);
  const isRight = decision === 'CONFIRMED' ? typeof childId === 'string' && isChildId(childId) : childId === null;
  if (!decision || !isRight) throw new Refusal('BAD_REQUEST', WRONG_REVIEW);
  return { decision, childId: childId as string | null };
}

function objectIn(body: unknown): Record<string, unknown> {
  try {
    const parsed = parseStrictJson(String(body), { depth: 2, keys: 10 });
    if (isObject(parsed)) return parsed;
  } catch {
    // not JSON: refused as any other wrong body
  }
  throw new Refusal('BAD_REQUEST', WRONG_REVIEW);
}
