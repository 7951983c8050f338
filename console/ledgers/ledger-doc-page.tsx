import { Waiting } from '../records/notices.tsx';
import { TableHead } from '../records/table-head.tsx';
import { firstWords } from '../records/terms.ts';
import { useSession } from '../signed-in.ts';
import { saveFile } from './ask-ledgers.ts';
import type { LedgerInfo } from './ledger-shapes.ts';
import { PlaceLink, usePlace } from './place.ts';
import { Problem } from './problem.tsx';
import { useAct } from './use-act.ts';
import { useLedger } from './use-ledgers.ts';
import { whyNoImport } from './why-no-import.ts';

/** What a column holds, in words. */
const KINDS: Readonly<Record<string, string>> = {
  TEXT: '文字',
  CHOICE: '选一项',
  CHOICES: '可选几项，用顿号分开',
  FLAG: '是／否',
  DAY: '日期',
  MONTH: '月份',
  COUNT: '整数',
  AMOUNT: '数值',
  PHONE: '电话',
  CHILD_ID: '儿童编号',
  NATIONAL_ID: '身份证号码（文本格式）',
  DIVISION: '行政区划',
  REFERENCE: '已登记的名称',
};

/** 填写说明: the documentation of a ledger, from its declaration; it prints. */
export function LedgerDocPage() {
  const named = usePlace().state.ledger ?? '';
  const { found, problem } = useLedger(named);
  if (problem) return <Problem title="不能查看填写说明" sentence={problem} />;
  if (found === undefined) return <Waiting />;
  if (!found) return <Problem title="没有这种台账" sentence="请从台账目录中选择。" />;
  return <LedgerDoc ledger={found.ledger} term={firstWords(found.of.term) ?? found.of.department} />;
}

function LedgerDoc({ ledger, term }: { ledger: LedgerInfo; term: string }) {
  const { department, name, title, says, source, columns } = ledger;
  const { isBusy, problem, run } = useAct();
  const required = columns.filter(({ isRequired }) => isRequired);
  const mayImport = whyNoImport(ledger, useSession(), term) === null;
  return (
    <article className="ledger-doc">
      <div className="ledger-buttons not-printed">
        {mayImport && (
          <PlaceLink page="upload" state={{ ledger: `${department}/${name}` }} className="ledger-main-button">
            上传导入
          </PlaceLink>
        )}
        <button
          type="button"
          disabled={isBusy}
          onClick={() => run(() => saveFile(`/ledgers/${department}/${name}/template.xlsx`))}
        >
          下载模板
        </button>
        <button type="button" onClick={() => print()}>
          打印
        </button>
      </div>
      <h2>{title}填写说明</h2>
      <p>
        {term} · 依据 {source} · 共 {columns.length} 列，必填 {required.length} 列
      </p>
      {problem && <p role="alert">{problem}</p>}
      <ul>
        <li>{says}</li>
        <li>列的先后不限，多出的列不读；表头用下表的名称，标题行、合并的表头行可以保留。</li>
        <li>身份证号码一列请设为“文本”格式，避免 Excel 把后几位改成 0。</li>
        <li>同一个文件可以反复上传：没有变化的行不再写入，更正的行按更正后的写入。</li>
        <li>带“*”的脱敏内容不改动原有登记，所以导出的表格可以更正后再导入。</li>
      </ul>
      <ColumnTable columns={columns} />
    </article>
  );
}

function ColumnTable({ columns }: Pick<LedgerInfo, 'columns'>) {
  return (
    <table className="record-table ledger-columns">
      <TableHead columns={['列', '必填', '内容', '填写说明', '示例']} />
      <tbody>
        {columns.map(({ column, header, kind, note, isRequired, example, choices }) => (
          <tr key={column} data-required={isRequired}>
            <td data-label="列">
              <b>{header}</b>
            </td>
            <td data-label="必填">{isRequired ? '必填' : '—'}</td>
            <td data-label="内容">
              {KINDS[kind] ?? kind}
              {choices.length > 0 && kind !== 'FLAG' && <small>{choices.join('、')}</small>}
            </td>
            <td data-label="填写说明">{note || '—'}</td>
            <td data-label="示例">{example || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
