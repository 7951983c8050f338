import { type Say, useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { byDay, hasSeenData, type ReportEntry, summaryOf } from './child-report.ts';
import { ChildReportProof } from './child-report-proof.tsx';
import { ChildReportRights } from './child-report-rights.tsx';
import { dayText, instantText, today } from './days.ts';
import type { SeenData } from './recorded.ts';
import { DeniedList, SeenDataList } from './seen-data.tsx';
import { TableHead } from './table-head.tsx';
import { named, useTerms } from './terms.ts';

/** What a report says. */
export interface ReportShown {
  child: string;
  from: string | undefined;
  until: string | undefined;
  entries: readonly ReportEntry[];
  issuedAt: Date;
}

/** The report as it is read and printed (A4): heading, summary, day by day, rights, proof. */
export function ChildReportPaper(shown: ReportShown) {
  const say = useSay();
  return (
    <article className="report">
      <div className="report-buttons not-printed">
        <button type="button" onClick={() => print()}>
          {say('打印或存为 PDF', 'Print or save as PDF')}
        </button>
      </div>
      <Heading {...shown} />
      <Summary entries={shown.entries} />
      <h3>{say('逐日明细', 'Day by day')}</h3>
      {shown.entries.length === 0 && (
        <p>{say('这一期间没有涉及该儿童的处理记录。', 'There are no records about the child in this period.')}</p>
      )}
      {byDay(shown.entries).map(([day, entries]) => (
        <section key={day} className="report-day">
          <h4>
            {dayText(day, say)}
            <small>{say(`${entries.length} 次`, entries.length === 1 ? 'once' : `${entries.length} times`)}</small>
          </h4>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
      <ChildReportRights />
      <ChildReportProof />
    </article>
  );
}

function Heading({ child, from, until, entries, issuedAt }: ReportShown) {
  const say = useSay();
  const term = useTerm();
  const { viewer, roleTerm } = useSession();
  const { departments } = useTerms();
  const first = from ? dayText(from, say) : say('自有记录之日', 'the first record');
  const last = dayText(until ?? today(issuedAt), say);
  const issued = instantText(issuedAt.toISOString());
  const role = say(roleTerm, term('Role', viewer.role));
  const facts = {
    [say('儿童编号', 'Child ID')]: <code>{child}</code>,
    [say('期间', 'Period')]: `${first} ${say('至', 'to')} ${last}`,
    [say('出具时间', 'Made')]: say(`${issued}（北京时间）`, `${issued} (Beijing time)`),
    [say('出具人', 'Made by')]: `${viewer.name} · ${named(departments, viewer.department)} · ${role}`,
    [say('记录条数', 'Records')]: say(`${entries.length} 条（全部列出）`, `${entries.length} (all listed)`),
  };
  return (
    <header className="report-heading">
      <p className="report-hub">{say('儿童数据枢纽 · 处理记录', 'Child Data Hub · Processing record')}</p>
      <h2>{say('儿童个人信息处理情况知情报告', "Report on the use of a child's personal information")}</h2>
      <dl>
        {Object.entries(facts).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function Summary({ entries }: { entries: readonly ReportEntry[] }) {
  const say = useSay();
  const { departments, roles, purposes } = useTerms();
  const seen = entries.filter(hasSeenData).length;
  const lines = summaryOf(entries);
  const listed = (names: readonly string[]) => names.join(say('、', ', '));
  const purposeOf = (purpose: string | null) => (purpose ? named(purposes, purpose) : say('未说明', 'not stated'));
  const columns = [
    say('部门', 'Department'),
    say('角色', 'Role'),
    say('使用目的', 'Purpose'),
    say('次数', 'Times'),
    say('其中看到数据项', 'Of them with data items seen'),
  ];
  return (
    <section>
      <h3>{say('概要', 'Summary')}</h3>
      <p>
        {say('这一期间共有', 'Operations about the child in this period:')} <b>{entries.length}</b>
        {say(' 次操作涉及该儿童：', '. Data items seen: ')}
        <b>{seen}</b>
        {say(' 次看到了数据项，', '. No data items seen: ')}
        <b>{entries.length - seen}</b>
        {say(
          ' 次没有看到任何数据项（查找无结果、被拒绝、办理业务或查阅本记录）。',
          ' (nothing found, refused, an act, or reading this record).',
        )}
      </p>
      {lines.length > 0 && (
        <table className="report-table">
          <TableHead columns={columns} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.department}>
                <td>{line.department ? named(departments, line.department) : say('系统', 'System')}</td>
                <td>{listed(line.roles.map((role) => named(roles, role)))}</td>
                <td>{listed(line.purposes.map(purposeOf))}</td>
                <td>{line.times}</td>
                <td>{line.seenTimes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: ReportEntry }) {
  const say = useSay();
  const { departments, roles, purposes, kinds, results, grounds } = useTerms();
  const { at, department, role, purpose, kind, result, ground, agreements, wasAsked, data, denied } = entry;
  const basis = [
    ground && say('依据', 'Grounds: ') + named(grounds, ground),
    agreements.length > 0 && `${say('共享授权', 'Sharing agreement')} ${agreements.join(say('、', ', '))}`,
    wasAsked && data.length === 0 && say('按编号查找了该儿童', 'Looked the child up by ID'),
  ].filter(Boolean);
  return (
    <div className="report-entry">
      <p>
        <time dateTime={at}>{instantText(at, true)}</time>
        <b>{department ? `${named(departments, department)} ${named(roles, role)}` : say('系统', 'System')}</b>
        <span>{named(kinds, kind)}</span>
        <span>{say('目的：', 'Purpose: ') + (purpose ? named(purposes, purpose) : say('未说明', 'not stated'))}</span>
        <span>{named(results, result)}</span>
      </p>
      {basis.length > 0 && <p className="report-basis">{basis.join(say('；', '; '))}</p>}
      <SeenDataList data={withoutReport(data, say)} />
      {denied.length > 0 && (
        <details className="report-denied">
          <summary>
            {say(
              `这次操作中另有 ${denied.length} 项被拒绝，没有提供`,
              `${denied.length} more refused in this operation and not given`,
            )}
          </summary>
          <DeniedList denied={denied} />
        </details>
      )}
    </div>
  );
}

/** A report like this one, as what was seen. */
function reportItself(say: Say): SeenData {
  const term = say('谁看过这名儿童的哪些数据项', 'Who saw which data items of this child');
  return {
    department: 'PROCESSING_RECORD',
    type: 'Disclosure',
    typeTerm: say('知情报告', 'Report for the guardian'),
    fields: [{ name: 'report', term, isMasked: false }],
  };
}

/** Who made a report like this one saw what is in it: said once, not item by item. */
function withoutReport(data: readonly SeenData[], say: Say): readonly SeenData[] {
  const itself = reportItself(say);
  const others = data.filter(({ department }) => department !== itself.department);
  return others.length < data.length ? [...others, itself] : others;
}
