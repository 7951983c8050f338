import { useSession } from '../signed-in.ts';
import { byDay, hasSeenData, type ReportEntry, summaryOf } from './child-report.ts';
import { ChildReportProof } from './child-report-proof.tsx';
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
  return (
    <article className="report">
      <div className="report-buttons not-printed">
        <button type="button" onClick={() => print()}>
          打印或存为 PDF
        </button>
      </div>
      <Heading {...shown} />
      <Summary entries={shown.entries} />
      <h3>逐日明细</h3>
      {shown.entries.length === 0 && <p>这一期间没有涉及该儿童的处理记录。</p>}
      {byDay(shown.entries).map(([day, entries]) => (
        <section key={day} className="report-day">
          <h4>
            {dayText(day)}
            <small>{entries.length} 次</small>
          </h4>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
      <Rights />
      <ChildReportProof />
    </article>
  );
}

function Heading({ child, from, until, entries, issuedAt }: ReportShown) {
  const { viewer, roleTerm } = useSession();
  const { departments } = useTerms();
  const facts = {
    儿童编号: <code>{child}</code>,
    期间: `${from ? dayText(from) : '自有记录之日'} 至 ${dayText(until ?? today(issuedAt))}`,
    出具时间: `${instantText(issuedAt.toISOString())}（北京时间）`,
    出具人: `${viewer.name} · ${named(departments, viewer.department)} · ${roleTerm}`,
    记录条数: `${entries.length} 条（全部列出）`,
  };
  return (
    <header className="report-heading">
      <p className="report-hub">儿童数据枢纽 · 处理记录</p>
      <h2>儿童个人信息处理情况知情报告</h2>
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
  const { departments, roles, purposes } = useTerms();
  const seen = entries.filter(hasSeenData).length;
  const lines = summaryOf(entries);
  return (
    <section>
      <h3>概要</h3>
      <p>
        这一期间共有 <b>{entries.length}</b> 次操作涉及该儿童：<b>{seen}</b> 次看到了数据项，
        <b>{entries.length - seen}</b> 次没有看到任何数据项（查找无结果、被拒绝、办理业务或查阅本记录）。
      </p>
      {lines.length > 0 && (
        <table className="report-table">
          <TableHead columns={['部门', '角色', '使用目的', '次数', '其中看到数据项']} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.department}>
                <td>{line.department ? named(departments, line.department) : '系统'}</td>
                <td>{line.roles.map((role) => named(roles, role)).join('、')}</td>
                <td>{line.purposes.map((purpose) => (purpose ? named(purposes, purpose) : '未说明')).join('、')}</td>
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
  const { departments, roles, purposes, kinds, results, grounds } = useTerms();
  const { at, department, role, purpose, kind, result, ground, agreements, wasAsked, data, denied } = entry;
  const basis = [
    ground && `依据${named(grounds, ground)}`,
    agreements.length > 0 && `共享授权 ${agreements.join('、')}`,
    wasAsked && data.length === 0 && '按编号查找了该儿童',
  ].filter(Boolean);
  return (
    <div className="report-entry">
      <p>
        <time dateTime={at}>{instantText(at, true)}</time>
        <b>{department ? `${named(departments, department)} ${named(roles, role)}` : '系统'}</b>
        <span>{named(kinds, kind)}</span>
        <span>目的：{purpose ? named(purposes, purpose) : '未说明'}</span>
        <span>{named(results, result)}</span>
      </p>
      {basis.length > 0 && <p className="report-basis">{basis.join('；')}</p>}
      <SeenDataList data={withoutReport(data)} />
      {denied.length > 0 && (
        <details className="report-denied">
          <summary>这次操作中另有 {denied.length} 项被拒绝，没有提供</summary>
          <DeniedList denied={denied} />
        </details>
      )}
    </div>
  );
}

const REPORT_ITSELF = {
  department: 'PROCESSING_RECORD',
  type: 'Disclosure',
  typeTerm: '知情报告',
  fields: [{ name: 'report', term: '谁看过这名儿童的哪些数据项', isMasked: false }],
};

/** Who made a report like this one saw what is in it: said once, not item by item. */
function withoutReport(data: readonly SeenData[]): readonly SeenData[] {
  const others = data.filter(({ department }) => department !== REPORT_ITSELF.department);
  return others.length < data.length ? [...others, REPORT_ITSELF] : others;
}

function Rights() {
  return (
    <section className="report-rights">
      <h3>您的权利</h3>
      <p>
        对孩子个人信息的处理，您依法知情、参与决定（个人信息保护法第四十四条），并可以查阅、复制孩子的个人信息（第四十五条）。
        工作人员访问未成年人个人信息，须按最小授权经审批并留下记录（未成年人网络保护条例第三十六条）；本报告就是由这些记录汇总而成。
      </p>
      <p>对其中任何一次有疑问的，请向出具本报告的单位提出，并说明日期、时刻和部门；单位应当核查并答复。</p>
    </section>
  );
}
