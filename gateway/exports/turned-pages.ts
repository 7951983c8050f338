import { DENIALS } from '../../schema/access/denials.ts';
import { Refusal } from '../request-errors.ts';
import { type AskedOperation, type AskFrontDoor, type FrontDoorAnswer, PassedOn } from './front-door.ts';
import type { ListedRows } from './listed-rows.ts';

/** Rows of one export at most. */
export const MOST_ROWS = 20_000;

const NOTHING_THERE = '没有可以导出的内容,请核对查询条件。';
const FIRST_PAGE_ONLY = '这个查询不能翻页,只导出了第一页;请用带翻页条件(after)的查询导出全部。';
const TOO_MANY = `一次最多导出 ${MOST_ROWS} 行,后面的没有导出;请缩小范围后分次导出。`;
const ALLOWANCE_SPENT = '可查看的数量已达上限,后面的没有导出;请稍后缩小范围再导出其余部分。';

/** What is learned while the pages are turned; complete when the rows have been read. */
export class TurnedPages {
  rows = 0;
  pages = 0;
  /** Why the list is not whole; null: it is. */
  cut: string | null = null;
  readonly masked = new Set<string>();
  /** What some rows have and others do not, by coordinate: the sentence that says of whom it is missing. */
  readonly partly = new Map<string, string>();
  /** What is missing, in the front door's words, by its response keys. */
  readonly missing = new Map<string, { code: string; message: string; coordinate: string | undefined }>();
  readonly departments = new Map<string, FrontDoorAnswer['departments'][number]>();

  /** The rows of all pages (翻页读取), asked as one page needs the next. Throws `PassedOn` with what the front door refuses. */
  async *read(ask: AskFrontDoor, operation: AskedOperation, list: ListedRows): AsyncGenerator<unknown> {
    let after: string | null = null;
    do {
      const answer = await ask(list.pages ? turned(operation, list.pages.after, after) : operation);
      if (answer.status === 429 && this.pages > 0) {
        this.cut = ALLOWANCE_SPENT;
        return;
      }
      for (const row of this.#rowsOf(answer, list)) {
        if (this.rows === MOST_ROWS) {
          this.cut = TOO_MANY;
          return;
        }
        this.rows += 1;
        yield row;
      }
      after = this.#nextPage(answer, list);
    } while (after !== null);
  }

  #rowsOf(answer: FrontDoorAnswer, { keys }: ListedRows): unknown[] {
    const rows = at(answer.data, keys);
    if (answer.status !== 200 || !Array.isArray(rows)) throw refusalOf(answer);
    this.pages += 1;
    for (const coordinate of answer.masked) this.masked.add(coordinate);
    for (const { coordinate, message } of answer.partly) this.partly.set(coordinate, message);
    for (const department of answer.departments) this.departments.set(department.department, department);
    for (const { message, extensions, path } of answer.errors)
      this.missing.set(extensions.field ?? keysOf(path) ?? extensions.coordinate ?? message, {
        code: extensions.code,
        message,
        coordinate: extensions.coordinate,
      });
    return rows;
  }

  #nextPage({ data }: FrontDoorAnswer, { pages, isConnection, keys }: ListedRows): string | null {
    if (!pages) {
      const total = at(data, [...keys.slice(0, -1), 'totalCount']);
      if (isConnection && total !== this.rows) this.cut = FIRST_PAGE_ONLY;
      return null;
    }
    const info = at(data, pages.keys) as { hasNextPage?: boolean; endCursor?: string | null } | null;
    return info?.hasNextPage ? (info.endCursor ?? null) : null;
  }
}

function turned(operation: AskedOperation, variable: string, after: string | null): AskedOperation {
  return { ...operation, variables: { ...operation.variables, [variable]: after } };
}

/** Response keys of an error's place, whichever row it is in. */
function keysOf(path: readonly (string | number)[] | undefined): string | undefined {
  return path?.filter((step) => typeof step === 'string').join('.');
}

/** The value that keys lead to without passing a list. */
function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((found, key) => (found as Readonly<Record<string, unknown>> | null | undefined)?.[key], value);
}

/** Why there are no rows: the front door's own answer, with a status that says what kind of refusal it is. */
function refusalOf(answer: FrontDoorAnswer): Error {
  const [error] = answer.errors;
  if (!error) return new Refusal('NOT_FOUND', NOTHING_THERE);
  const { code } = error.extensions;
  const status = answer.status !== 200 ? answer.status : Object.hasOwn(DENIALS, code) ? 403 : 503;
  return new PassedOn({ status, headers: answer.headers, text: JSON.stringify({ errors: answer.errors }) });
}
