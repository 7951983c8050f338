import { Skeleton } from 'antd';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { useSession } from '../../signed-in.ts';
import { useWhere } from '../../where.ts';
import type { Area, AreaName } from '../area.ts';
import { figureText, shareText } from '../figure-text.ts';
import type { Kind } from '../kind.ts';
import { isInReach } from '../reach.ts';
import { type Gaps, gapsIn } from './gaps.ts';

interface AreaTilesProps {
  area: Area | null | undefined;
  gaps: Gaps | null | undefined;
  kind: Kind;
}

/** The divisions below as equal tiles (区划方格图): how many there are in each, where villages have none; a tile opens its list. */
export function AreaTiles({ area, gaps, kind }: AreaTilesProps) {
  const say = useSay();
  if (area === undefined) return <Skeleton active title={false} />;
  if (!area || area.below.length === 0) return null;
  return (
    <section>
      <h2>{say('各下级区划', 'Divisions below')}</h2>
      <p className="places-note">
        {area.figure?.title ?? say(...kind.title)}
        {say('，点一格看它的名单', '; a tile opens its list')}
        {area.figure?.areas.some(({ isWithheld }) => isWithheld) &&
          say('；人数较少的不显示', '; small numbers are withheld')}
      </p>
      <ul className="places-tiles">
        {area.below.map((division) => (
          <li key={division.code}>
            <Tile division={division} area={area} lacking={gapsIn(gaps, division.code).length} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tile({ division: { code, name }, area, lacking }: { division: AreaName; area: Area; lacking: number }) {
  const say = useSay();
  const { state } = useWhere();
  const { division: own } = useSession().viewer;
  const figure = area.figure;
  const found = figure?.areas.find((each) => each.code === code);
  const isVillage = code.length === 12;
  const content = (
    <>
      <span>{name}</span>
      {figure && figure.areas.length > 0 && <b>{found ? figureText(found, say) : '0'}</b>}
      {found && <small>{shareText(found)}</small>}
      {lacking > 0 && (
        <em>▲ {isVillage ? say('没有', 'none') : say(`${lacking} 村没有`, `${lacking} villages without`)}</em>
      )}
    </>
  );
  if (!isInReach(code, own)) return <div className="places-tile">{content}</div>;
  return (
    <Go
      className="places-tile"
      to="/places"
      state={{ ...state, division: code, after: '' }}
      data-lacking={lacking > 0 || undefined}
    >
      {content}
    </Go>
  );
}
