import { useSay } from '../language.ts';
import { Waiting } from '../records/notices.tsx';
import { TableHead } from '../records/table-head.tsx';
import type { Words } from '../records/words.ts';
import { useSession } from '../signed-in.ts';
import { saveFile } from './ask-ledgers.ts';
import type { LedgerInfo } from './ledger-shapes.ts';
import { PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { useAct } from './use-act.ts';
import { useDepartmentTerm } from './use-department-term.ts';
import { useLedger } from './use-ledgers.ts';
import { whyNoImport } from './why-no-import.ts';

/** What a column holds, in words. */
const KINDS: Readonly<Record<string, Words>> = {
  TEXT: ['文字', 'Text'],
  CHOICE: ['选一项', 'One of a list'],
  CHOICES: ['可选几项，用顿号分开', 'Some of a list, with 、 between them'],
  FLAG: ['是／否', '是 (yes) or 否 (no)'],
  DAY: ['日期', 'Date'],
  MONTH: ['月份', 'Month'],
  COUNT: ['整数', 'Whole number'],
  AMOUNT: ['数值', 'Number'],
  PHONE: ['电话', 'Phone'],
  CHILD_ID: ['儿童编号', 'Child ID'],
  NATIONAL_ID: ['身份证号码（文本格式）', 'Identification number (as text)'],
  DIVISION: ['行政区划', 'Division'],
  REFERENCE: ['已登记的名称', 'A registered name'],
};

const ADVICE = [
  [
    '列的先后不限，多出的列不读；表头用下表的名称，标题行、合并的表头行可以保留。',
    'Columns may stand in any order, and others are not read. Head them with the names below; rows with titles or merged heads may stay.',
  ],
  [
    '身份证号码一列请设为“文本”格式，避免 Excel 把后几位改成 0。',
    'Give the column of identification numbers the format “text”, or Excel turns the last digits into 0.',
  ],
  [
    '同一个文件可以反复上传：没有变化的行不再写入，更正的行按更正后的写入。',
    'The same file can be uploaded again: rows that have not changed are not written again, corrected rows are written as corrected.',
  ],
  [
    '带“*”的脱敏内容不改动原有登记，所以导出的表格可以更正后再导入。',
    'Masked content with “*” leaves the register as it is, so that an exported table can be corrected and imported.',
  ],
] as const;

/** 填写说明: the documentation of a ledger, from its declaration; it prints. */
export function LedgerDocPage() {
  const say = useSay();
  const termOf = useDepartmentTerm();
  const named = usePlace().state.ledger ?? '';
  const { found, problem } = useLedger(named);
  if (problem) return <Problem title={say('不能查看填写说明', 'The instructions are not shown')} sentence={problem} />;
  if (found === undefined) return <Waiting />;
  if (!found)
    return (
      <Problem
        title={say('没有这种台账', 'There is no such ledger')}
        sentence={say('请从台账目录中选择。', 'Choose one from the list.')}
      />
    );
  return <LedgerDoc ledger={found.ledger} term={termOf(found.of)} />;
}

function LedgerDoc({ ledger, term }: { ledger: LedgerInfo; term: string }) {
  const say = useSay();
  const { department, name, title, says, source, columns } = ledger;
  const { isBusy, problem, run } = useAct();
  const required = columns.filter(({ isRequired }) => isRequired);
  const mayImport = whyNoImport(ledger, useSession(), term, say) === null;
  return (
    <article className="ledger-doc">
      <div className="ledger-buttons not-printed">
        {mayImport && (
          <PlaceLink page="upload" state={{ ledger: `${department}/${name}` }} className="ledger-main-button">
            {say('上传导入', 'Upload')}
          </PlaceLink>
        )}
        <button
          type="button"
          disabled={isBusy}
          onClick={() => run(() => saveFile(`/ledgers/${department}/${name}/template.xlsx`))}
        >
          {say('下载模板', 'Template')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('打印', 'Print')}
        </button>
      </div>
      <h2>{say(`${title}填写说明`, `How to fill in ${title}`)}</h2>
      <p>
        {say(
          `${term} · 依据 ${source} · 共 ${columns.length} 列，必填 ${required.length} 列`,
          `${term} · by ${source} · ${columns.length} columns, ${required.length} required`,
        )}
      </p>
      {problem && <p role="alert">{problem}</p>}
      <ul>
        <li>{says}</li>
        {ADVICE.map(([chinese, english]) => (
          <li key={english}>{say(chinese, english)}</li>
        ))}
      </ul>
      <ColumnTable columns={columns} />
    </article>
  );
}

function ColumnTable({ columns }: Pick<LedgerInfo, 'columns'>) {
  const say = useSay();
  const column = say('列', 'Column');
  const need = say('必填', 'Required');
  const holds = say('内容', 'Content');
  const filled = say('填写说明', 'How to fill it in');
  const sample = say('示例', 'Example');
  const kindOf = (kind: string) => {
    const words = KINDS[kind];
    return words ? say(...words) : kind;
  };
  return (
    <table className="record-table ledger-columns">
      <TableHead columns={[column, need, holds, filled, sample]} />
      <tbody>
        {columns.map(({ column: key, header, kind, note, isRequired, example, choices }) => (
          <tr key={key} data-required={isRequired}>
            <td data-label={column}>
              <b>{header}</b>
            </td>
            <td data-label={need}>{isRequired ? need : '—'}</td>
            <td data-label={holds}>
              {kindOf(kind)}
              {choices.length > 0 && kind !== 'FLAG' && <small>{choices.join(say('、', ', '))}</small>}
            </td>
            <td data-label={filled}>{note || '—'}</td>
            <td data-label={sample}>{example || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
