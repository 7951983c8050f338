import { Select } from 'antd';
import { useMemo } from 'react';
import { useSay, useTerm } from '../language.ts';
import type { WholeFigureFragment } from '../operations.generated.ts';
import { restate, useWhere } from '../where.ts';
import { AreaComparison } from './area-comparison.tsx';
import { Chart } from './chart.tsx';
import { trendOption } from './chart-options.ts';
import { DefinitionText } from './definition.tsx';
import { FigureLists } from './figure-lists.tsx';
import { FigureValue } from './figure-value.tsx';
import { changeSince, changeText, partsText, targetText } from './figure-words.ts';
import { MetMark } from './met-mark.tsx';
import type { Step } from './place.ts';

/** A figure with its trend, its divisions, its parts, its other definitions and the lists behind it. */
export function FigureDetail({
  figure,
  division,
  below,
}: {
  figure: WholeFigureFragment;
  division: string;
  below: readonly Step[];
}) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const { unit, target, isTargetMet, owner, variants } = figure;
  const variant = variants.find(({ code }) => code === state.variant);
  const shown = variant ?? figure;
  const trend = useMemo(() => trendOption(shown.trend, unit, variant ? null : target), [shown, unit, variant, target]);
  return (
    <div className="board-detail">
      {variants.length > 0 && (
        <Select
          aria-label={say('选择口径', 'Choose the definition')}
          value={variant?.code ?? ''}
          style={{ width: '100%' }}
          onChange={(code) => restate({ variant: code })}
          options={[
            {
              value: '',
              label: say(`口径：本口径（另有 ${variants.length} 种）`, `This definition (${variants.length} more)`),
            },
            ...variants.map(({ code, title }) => ({ value: code, label: say(`口径：${title}`, title) })),
          ]}
        />
      )}
      <p className="board-value">
        <FigureValue figure={{ ...shown, unit }} />
        {!shown.isWithheld && <small className="board-quiet">{partsText(shown)}</small>}
        <span className="board-owner">{term('Department', owner)}</span>
      </p>
      {!shown.isWithheld && (
        <p className="board-quiet">{changeText(changeSince(shown.value, shown.trend), unit, say)}</p>
      )}
      {target && !variant && (
        <p className="board-target">
          <MetMark isMet={isTargetMet} />
          {say(
            `目标 ${targetText(target, unit)}，出自${target.source}`,
            `target ${targetText(target, unit)} (${target.source})`,
          )}
        </p>
      )}
      <DefinitionText figure={{ definition: shown.definition, basis: shown.basis, asOf: figure.asOf }} />
      <h3>{say('名单', 'Lists')}</h3>
      <FigureLists figure={figure} variant={variant ?? null} division={division} />
      <h3>{say('近两年各月末', 'Month by month')}</h3>
      <Chart
        option={trend}
        label={say(`${figure.title}近两年走势，各月数值见本页名单和指标表`, `Trend of ${figure.title}`)}
        height={220}
      />
      <AreaComparison areas={shown.areas} unit={unit} title={figure.title} below={below} />
    </div>
  );
}
