import { useSay, useTerm } from '../../../language.ts';
import { hrefOf, restate, useWhere } from '../../../where.ts';
import type { Profile } from '../profile.ts';
import type { Layout, Placed } from './layout.ts';
import type { Related } from './people.ts';

/** The picture itself: one link a box, drawn as vectors so that it prints sharply. */
export function Picture({ child, layout, chosen }: { child: Profile; layout: Layout<Related>; chosen: string }) {
  const say = useSay();
  const term = useTerm();
  const { width, height, child: box, placed } = layout;
  return (
    <nav className="picture" aria-label={say('关系图，文字清单在下面', 'Picture of relations; the list is below')}>
      <svg viewBox={`-2 -2 ${width + 4} ${height + 4}`} style={{ maxWidth: width * 1.15 }}>
        <title>{say('关系图', 'Picture of relations')}</title>
        {placed.map(({ of, line }) => (
          <path key={of.key} className="picture-line" data-circle={of.circle} d={line} />
        ))}
        <g className="picture-child">
          <rect {...box} rx={10} />
          <text x={box.x + box.width / 2} y={box.y + box.height / 2 - 4} textAnchor="middle">
            {shortened(child.name ?? say('姓名未显示', 'name withheld'), 9)}
          </text>
          <text className="picture-role" x={box.x + box.width / 2} y={box.y + box.height / 2 + 15} textAnchor="middle">
            {[child.sex && term('Sex', child.sex), child.age !== null && say(`${child.age} 岁`, `aged ${child.age}`)]
              .filter(Boolean)
              .join(' ')}
          </text>
        </g>
        {placed.map((each) => (
          <PictureBox key={each.of.key} placed={each} isChosen={each.of.key === chosen} />
        ))}
      </svg>
    </nav>
  );
}

function PictureBox({ placed, isChosen }: { placed: Placed<Related>; isChosen: boolean }) {
  const say = useSay();
  const { state } = useWhere();
  const { of, x, y, width, height } = placed;
  const name = of.name ?? say('姓名未显示', 'name withheld');
  return (
    <a
      href={hrefOf('/children/profile', { ...state, node: of.key })}
      aria-current={isChosen ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        restate({ node: of.key });
      }}
    >
      <rect className="picture-box" data-circle={of.circle} x={x} y={y} width={width} height={height} rx={8} />
      <text x={x + 12} y={y + 22}>
        {shortened(name, 13)}
      </text>
      <text className="picture-role" x={x + 12} y={y + 42}>
        {shortened([of.role, ...of.details].join(' · '), 16)}
      </text>
    </a>
  );
}

/** A text that fits its box; the whole is in the list. */
function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
