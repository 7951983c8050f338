import { termOf } from '../../schema/access/department-term.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { Ledger } from '../ledger.ts';
import type { Column } from '../ledger-column.ts';
import type { LedgerInfo } from './door.ts';
import type { Carried, Desk } from './office-commands.ts';
import { templateWorkbook } from './workbook/template.ts';

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MOST_DIVISIONS = 2_000;

/** A ledger as people and programs see it, and whether the viewer may bring it in. */
export function ledgerInfo({ name: department, access }: Desk, ledger: Ledger): LedgerInfo {
  const { name, title, says, source, act, columns, export: reading } = ledger;
  const declared = Object.entries(columns);
  return {
    department,
    name,
    title,
    says,
    source,
    mayImport: access.writing(`Mutation.${act}`).kind !== 'DENY',
    columns: declared.map(([column, { header, kind, note, isRequired, example, choices }]) => ({
      column,
      header,
      kind,
      note,
      isRequired,
      example,
      choices,
    })),
    export: {
      list: reading.list,
      each: reading.each ?? null,
      paths: reading.paths,
      choices: Object.fromEntries(
        declared
          .filter(([, { choices }]) => choices.length > 0)
          .map(([column, each]) => [column, wordsOf(each)] as const),
      ),
    },
  };
}

/** The template workbook of a ledger, with the divisions of the viewer's area to choose from. */
export async function templateFile({ name, parts, session }: Desk, ledger: Ledger): Promise<Carried> {
  const { division } = session.viewer;
  const { rows } = await parts.pool.query<{ code: string }>(
    `select code from known_division where code >= $1 and code < $1 || ':' order by code limit ${MOST_DIVISIONS}`,
    [division],
  );
  const divisions = rows.map(({ code }) => ({ code, name: '' }));
  const bytes = await templateWorkbook(ledger, { name, term: termOf(parts.schema)(parts.access.owner) }, divisions);
  return { reply: { kind: 'FILE', fileName: `${ledger.title}(模板).xlsx`, type: XLSX, bytes }, children: [] };
}

/** Value → word of a drop-down list. */
function wordsOf(column: Column): Record<string, string> {
  const today = dayAt(new Date());
  return Object.fromEntries(
    column.choices.flatMap((word) => {
      const parsed = column.parse(word, today);
      return 'value' in parsed ? [parsed.value].flat().map((value) => [String(value), word] as const) : [];
    }),
  );
}
