import type { PackFigure, SealedPack } from '../../schema/meeting-pack/pack-content.ts';
import { amountText, countText, figureText, metText, targetText } from '../../schema/meeting-pack/pack-words.ts';

/** The figures of a department (统计指标), each with what it counts, by which document, and how it came about. */
export function PackFigures({
  title,
  figures,
  pack,
}: {
  title: string;
  figures: readonly PackFigure[];
  pack: SealedPack;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {figures.map((figure) => (
        <Figure key={figure.code} figure={figure} pack={pack} />
      ))}
    </section>
  );
}

function Figure({ figure, pack }: { figure: PackFigure; pack: SealedPack }) {
  const { title, unit, definition, basis, target, isTargetMet, asOf, parts, areas, variants } = figure;
  const areaTexts = areas.map((area) => {
    const text = area.isWithheld ? '不显示' : countText(area, unit);
    return `${pack.placeName(area.code)} ${text}`;
  });
  return (
    <div className="pack-figure">
      <h4>
        {title}
        <b>{figureText(figure)}</b>
        <Trend figure={figure} />
      </h4>
      {target && (
        <p className={isTargetMet === false ? 'pack-below' : undefined}>
          目标：{targetText(target.comparison, target.value, unit)} {metText(isTargetMet)}（{target.source}）
        </p>
      )}
      {parts.length > 0 && (
        <p>分项：{parts.map((part) => `${part.title} ${amountText(part.value, null)}`).join('；')}</p>
      )}
      {variants.map((variant) => (
        <p key={variant.code}>
          另一口径“{variant.title}”：{countText(variant, unit)}。{variant.definition}（{variant.basis}）
        </p>
      ))}
      {areaTexts.length > 0 && <p>下级对照：{areaTexts.join('；')}</p>}
      <p className="pack-basis">
        口径：{definition} 依据：{basis}
        {asOf && `　截至 ${asOf}`}
      </p>
    </div>
  );
}

const [WIDTH, HEIGHT] = [96, 20];

/** Twelve months as a line; months without a number are left out. */
function Trend({ figure: { trend, title } }: { figure: PackFigure }) {
  const known = trend.flatMap(({ value }, at) => (value === null ? [] : [[at, value] as const]));
  if (known.length < 2) return null;
  const values = known.map(([, value]) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = known.map(([at, value]) => {
    const x = (at / (trend.length - 1)) * WIDTH;
    const y = most === least ? HEIGHT / 2 : HEIGHT - ((value - least) / (most - least)) * HEIGHT;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg
      className="pack-trend"
      viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`}
      role="img"
      aria-label={`${title}的各月趋势`}
    >
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
