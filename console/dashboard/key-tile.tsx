import { useSay, useTerm } from '../language.ts';
import type { KeyFigureFragment } from '../operations.generated.ts';
import { Definition, openFigure } from './definition.tsx';
import { FigureLink } from './figure-link.tsx';
import { FigureValue } from './figure-value.tsx';
import { changeSince, changeText, isBetter, partsText, targetText } from './figure-words.ts';
import type { KeyFigure } from './key-figures.ts';
import { MetMark } from './met-mark.tsx';
import { Sparkline } from './sparkline.tsx';

/** A key figure (重点指标) as a tile: how much, against which target, since last month, among its siblings. */
export function KeyTile({
  figure,
  aim,
  division,
  rank,
}: {
  figure: KeyFigureFragment;
  aim: KeyFigure['aim'];
  division: string;
  rank: { rank: number; of: number } | null;
}) {
  const say = useSay();
  const term = useTerm();
  const { title, owner, code, value, unit, isWithheld, target, isTargetMet, trend, list } = figure;
  const change = isWithheld ? null : changeSince(value, trend);
  const better = isBetter(change, aim);
  return (
    <article className="board-tile" data-met={isTargetMet}>
      <header>
        <h3>
          <button type="button" className="board-title" onClick={() => openFigure(figure)}>
            {title}
          </button>
        </h3>
        <span className="board-owner">{term('Department', owner)}</span>
      </header>
      <p className="board-value">
        {isWithheld ? (
          <FigureValue figure={figure} />
        ) : (
          <FigureLink list={value === null ? null : list} title={title} choice={{ department: owner, code, division }}>
            <FigureValue figure={figure} />
          </FigureLink>
        )}
        {!isWithheld && <small className="board-quiet">{partsText(figure)}</small>}
        <Definition figure={figure} />
      </p>
      <p className="board-target">
        <MetMark isMet={isTargetMet} />
        <span className="board-quiet">
          {target
            ? say(`目标 ${targetText(target, unit)}`, `target ${targetText(target, unit)}`)
            : say('未设目标', 'no target')}
        </span>
      </p>
      <footer hidden={isWithheld}>
        <Sparkline trend={[...trend, { month: say('现在', 'now'), value }]} unit={unit} />
        <span className="board-change" data-better={better}>
          {isWithheld ? '' : changeText(change, unit, say)}
          {better !== null && <span>{better ? say('（向好）', ' (better)') : say('（变差）', ' (worse)')}</span>}
        </span>
      </footer>
      {rank && (
        <p className="board-rank">
          {aim === 'NEITHER'
            ? say(`同级 ${rank.of} 个中由多到少第 ${rank.rank}`, `${rank.rank} of ${rank.of} beside, most first`)
            : say(`同级 ${rank.of} 个中由好到差第 ${rank.rank}`, `${rank.rank} of ${rank.of} beside, best first`)}
        </p>
      )}
    </article>
  );
}
