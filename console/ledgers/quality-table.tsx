import { type Say, useSay } from '../language.ts';
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
  const say = useSay();
  const heads = headsIn(say);
  const reports = [...parts].flatMap((place) => {
    const report = place[field]?.dataQuality;
    return report ? [{ place, report }] : [];
  });
  const sorted = reports.toSorted((one, other) => worth(one.report) - worth(other.report));
  const report = whole[field]?.dataQuality;
  if (!report)
    return (
      <p className="seen-nothing">
        {say(
          '这个部门的数据暂时没有读到，请稍后刷新本页。',
          'The data of this department could not be read. Reload the page in a moment.',
        )}
      </p>
    );
  return (
    <>
      <table className="record-table quality-table">
        <TableHead columns={Object.values(heads)} />
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

/** What the columns are called, in their order. */
function headsIn(say: Say) {
  return {
    area: say('区划', 'Area'),
    children: say('儿童数', 'Children'),
    complete: say('完整率', 'Complete'),
    valid: say('有效率', 'Valid'),
    fresh: say('及时率', 'Fresh'),
    linked: say('关联率', 'Linked'),
    duplicates: say('疑似重复', 'Possible duplicates'),
    reviews: say('待核对', 'To review'),
  };
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
  const say = useSay();
  const heads = headsIn(say);
  const { viewer } = useSession();
  const mayReview = viewer.role === 'DATA_STEWARD' && codeOf(field) === viewer.department;
  const to = (problem: string) => ({ division: place.code, department: field, problem });
  const called = place.name ?? place.code;
  const name = isWhole ? say(`${called}（全部）`, `${called} (all)`) : called;
  return (
    <tr data-whole={isWhole}>
      <td data-label={heads.area}>
        {isWhole ? (
          name
        ) : (
          <PlaceLink page="quality" state={{ division: place.code, department: field }}>
            {name}
          </PlaceLink>
        )}
      </td>
      <td data-label={heads.children}>{numberText(report.childCount, say)}</td>
      <ShareCell
        label={heads.complete}
        share={report.completeShare}
        count={report.incompleteCount}
        state={to('INCOMPLETE')}
      />
      <ShareCell label={heads.valid} share={report.validShare} count={report.invalidCount} state={to('INVALID')} />
      <ShareCell label={heads.fresh} share={report.freshShare} count={report.staleCount} state={to('STALE')} />
      <ShareCell
        label={heads.linked}
        share={report.linkedShare}
        count={report.unlinkedCount}
        state={to('UNLINKED')}
        isLive={report.isLive}
      />
      <td data-label={heads.duplicates}>
        {report.duplicateCount ? (
          <PlaceLink page="quality" state={to('DUPLICATE')}>
            {numberText(report.duplicateCount, say)}
          </PlaceLink>
        ) : (
          numberText(report.duplicateCount, say)
        )}
      </td>
      <td data-label={heads.reviews}>
        {report.openReviewCount && mayReview ? (
          <PlaceLink page="reviews">{numberText(report.openReviewCount, say)}</PlaceLink>
        ) : (
          numberText(report.openReviewCount, say)
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
  const say = useSay();
  return (
    <td data-label={label}>
      <span>
        {shareText(share, say)}
        {typeof isLive === 'boolean' && (
          <em data-live={isLive}>{isLive ? say('达标', 'live') : say('未达标', 'not live')}</em>
        )}
      </span>
      {count !== null && count > 0 && (
        <PlaceLink page="quality" state={state}>
          {say(`${numberText(count, say)} 人`, count === 1 ? '1 child' : `${numberText(count, say)} children`)}
        </PlaceLink>
      )}
    </td>
  );
}

function Lacking({ report: { completeness, freshWithinDays } }: { report: QualityReport }) {
  const say = useSay();
  const lacking = (completeness ?? []).filter(({ lackingCount }) => lackingCount !== 0);
  return (
    <section className="quality-notes">
      <h3>{say('缺少的内容', 'What is missing')}</h3>
      {lacking.length === 0 && <p>{say('各项都已填写。', 'Nothing is missing.')}</p>}
      <ul>
        {lacking.map(({ title, lackingCount }) => (
          <li key={title}>
            {title +
              say('：', ': ') +
              numberText(lackingCount, say) +
              (lackingCount === null ? '' : say(' 人', ' children'))}
          </li>
        ))}
      </ul>
      <p>
        {say(
          `及时：${freshWithinDays} 天内更新过。按当前使用目的不能查看名单的，只显示约数，较少的数不显示。`,
          `Fresh: updated within ${freshWithinDays} days. Where the list is not open for your purpose, numbers are rounded and small ones are not shown.`,
        )}
      </p>
    </section>
  );
}
