import { TableHead } from '../records/table-head.tsx';
import { useSession } from '../signed-in.ts';
import { PlaceLink } from './place.ts';
import {
  codeOf,
  numberText,
  type QualityField,
  type QualityPlace,
  type QualityReport,
  shareText,
} from './quality-report.ts';

/** The league table of a department: the area as a whole, then its parts, those that need looking after first. */
export function QualityTable({
  whole,
  parts,
  field,
}: {
  whole: QualityPlace;
  parts: readonly QualityPlace[];
  field: QualityField;
}) {
  const reports = [...parts].flatMap((place) => {
    const report = place[field]?.dataQuality;
    return report ? [{ place, report }] : [];
  });
  const sorted = reports.toSorted((one, other) => worth(one.report) - worth(other.report));
  const report = whole[field]?.dataQuality;
  if (!report) return <p className="seen-nothing">这个部门的数据暂时没有读到，请稍后刷新本页。</p>;
  return (
    <>
      <table className="record-table quality-table">
        <TableHead columns={['区划', '儿童数', '完整率', '有效率', '及时率', '关联率', '疑似重复', '待核对']} />
        <tbody>
          <QualityLine place={whole} report={report} field={field} isWhole />
          {sorted.map((line) => (
            <QualityLine key={line.place.code} {...line} field={field} isWhole={false} />
          ))}
        </tbody>
      </table>
      <Lacking report={report} />
    </>
  );
}

/** The weakest of the shares; what is not told comes last. */
function worth({ completeShare, validShare, freshShare, linkedShare }: QualityReport): number {
  return Math.min(...[completeShare, validShare, freshShare, linkedShare].map((share) => share ?? 2));
}

function QualityLine({
  place,
  report,
  field,
  isWhole,
}: {
  place: QualityPlace;
  report: QualityReport;
  field: QualityField;
  isWhole: boolean;
}) {
  const { viewer } = useSession();
  const mayReview = viewer.role === 'DATA_STEWARD' && codeOf(field) === viewer.department;
  const to = (problem: string) => ({ division: place.code, department: field, problem });
  const name = isWhole ? `${place.name ?? place.code}（全部）` : (place.name ?? place.code);
  return (
    <tr data-whole={isWhole}>
      <td data-label="区划">
        {isWhole ? (
          name
        ) : (
          <PlaceLink page="quality" state={{ division: place.code, department: field }}>
            {name}
          </PlaceLink>
        )}
      </td>
      <td data-label="儿童数">{numberText(report.childCount)}</td>
      <ShareCell label="完整率" share={report.completeShare} count={report.incompleteCount} state={to('INCOMPLETE')} />
      <ShareCell label="有效率" share={report.validShare} count={report.invalidCount} state={to('INVALID')} />
      <ShareCell label="及时率" share={report.freshShare} count={report.staleCount} state={to('STALE')} />
      <ShareCell
        label="关联率"
        share={report.linkedShare}
        count={report.unlinkedCount}
        state={to('UNLINKED')}
        isLive={report.isLive}
      />
      <td data-label="疑似重复">
        {report.duplicateCount ? (
          <PlaceLink page="quality" state={to('DUPLICATE')}>
            {numberText(report.duplicateCount)}
          </PlaceLink>
        ) : (
          numberText(report.duplicateCount)
        )}
      </td>
      <td data-label="待核对">
        {report.openReviewCount && mayReview ? (
          <PlaceLink page="reviews">{numberText(report.openReviewCount)}</PlaceLink>
        ) : (
          numberText(report.openReviewCount)
        )}
      </td>
    </tr>
  );
}

function ShareCell({
  label,
  share,
  count,
  state,
  isLive,
}: {
  label: string;
  share: number | null;
  count: number | null;
  state: Readonly<Record<string, string>>;
  isLive?: boolean | null;
}) {
  return (
    <td data-label={label}>
      <span>
        {shareText(share)}
        {typeof isLive === 'boolean' && <em data-live={isLive}>{isLive ? '达标' : '未达标'}</em>}
      </span>
      {count !== null && count > 0 && (
        <PlaceLink page="quality" state={state}>
          {numberText(count)} 人
        </PlaceLink>
      )}
    </td>
  );
}

function Lacking({ report: { completeness, freshWithinDays } }: { report: QualityReport }) {
  const lacking = (completeness ?? []).filter(({ lackingCount }) => lackingCount !== 0);
  return (
    <section className="quality-notes">
      <h3>缺少的内容</h3>
      {lacking.length === 0 && <p>各项都已填写。</p>}
      <ul>
        {lacking.map(({ title, lackingCount }) => (
          <li key={title}>
            {title}：{lackingCount === null ? '较少，不显示' : `${numberText(lackingCount)} 人`}
          </li>
        ))}
      </ul>
      <p>及时：{freshWithinDays} 天内更新过。按当前使用目的不能查看名单的，只显示约数，较少的数不显示。</p>
    </section>
  );
}
