import type { SealedPack } from '../../schema/meeting-pack/pack-content.ts';
import { type PackTable, packTables } from '../../schema/meeting-pack/pack-tables.ts';
import { gapTexts, instantText } from '../../schema/meeting-pack/pack-words.ts';
import { PackFigures } from './pack-figures.tsx';

/** Tables that the paper shows as they are; the figures have a form of their own. */
const SHOWN_AS_FIGURES = new Set(['统计指标', '各月趋势', '下级对照']);

/** A sealed pack as it is read and printed (A4): made from its text alone, so that it looks the same at any time. */
export function PackPaper({ pack, hash }: { pack: SealedPack; hash: string }) {
  return (
    <article className="report pack">
      <Cover pack={pack} hash={hash} />
      {pack.figures.map(({ department, figures }) => (
        <PackFigures key={department} title={pack.term('Department', department)} figures={figures} pack={pack} />
      ))}
      {packTables(pack)
        .filter(({ title }) => !SHOWN_AS_FIGURES.has(title))
        .map((table) => (
          <Table key={table.title} table={table} />
        ))}
      <footer className="report-proof">
        <p>
          本材料封存后不再变化。内容的 SM3 杂凑值：<code>{hash}</code>
        </p>
      </footer>
    </article>
  );
}

function Cover({ pack, hash }: { pack: SealedPack; hash: string }) {
  const { cover } = pack.content;
  const gaps = gapTexts(pack);
  const facts = {
    材料号: cover.number,
    区划: pack.placeName(cover.divisionCode),
    ...(cover.meeting ? { 会议: `${cover.meeting.title}（${cover.meeting.meetsOn}）` } : {}),
    ...(cover.meeting ? { 议题: cover.meeting.agenda.join('；') } : {}),
    封存时间: `${instantText(cover.sealedAt)}（北京时间）`,
    杂凑值: <code>{hash}</code>,
    是否齐全: gaps.length === 0 ? '齐全' : gaps.join('；'),
  };
  return (
    <header className="report-heading">
      <p className="report-hub">儿童数据枢纽 · 联席会议材料</p>
      <h2>{cover.title}</h2>
      <dl>
        {Object.entries(facts).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Summary summary={cover.summary} />
    </header>
  );
}

function Summary({ summary }: { summary: Readonly<Record<string, number>> }) {
  const count = (name: string) => summary[name] ?? 0;
  return (
    <p>
      统计指标 <b>{count('figureCount')}</b> 项，其中未达到目标 <b>{count('figureBelowTargetCount')}</b>{' '}
      项；与上一份相比有变化 <b>{count('changeCount')}</b> 项；列出待办比对结果 <b>{count('findingCount')}</b>{' '}
      条、逾期任务 <b>{count('lateTaskCount')}</b> 件；承诺 <b>{count('undertakingCount')}</b> 条，其中已完成{' '}
      <b>{count('undertakingMetCount')}</b>{' '}
      条。各部门口径不同，不可相加；涉及儿童的分项、趋势和另一口径为约数，人数较少的不显示。
    </p>
  );
}

function Table({ table: { title, headers, rows } }: { table: PackTable }) {
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>没有。</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {headers.map((header, at) => (
                  <td key={header}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
