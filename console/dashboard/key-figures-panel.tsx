import { Skeleton } from 'antd';
import { useAsked } from '../data/use-asked.ts';
import { useSay } from '../language.ts';
import { DashboardKeyFigures } from '../operations.generated.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';
import { inKeyOrder, KEY_CODES } from './key-figures.ts';
import { KeyTile } from './key-tile.tsx';
import type { ShownPlace } from './place.ts';
import { figuresIn } from './sections.ts';
import { SilentDepartments } from './silent-departments.tsx';
import { useRanks } from './use-ranks.ts';

/** The ten key figures (重点指标) of a division, which a mayor understands in a minute. */
export function KeyFiguresPanel({ code, place }: { code: string; place: ShownPlace | undefined }) {
  const say = useSay();
  const { answer, again } = useAsked(DashboardKeyFigures, { code, ...KEY_CODES });
  if (!answer) return <TilesToCome />;
  const tiles = inKeyOrder(figuresIn(answer.data?.division));
  return (
    <section aria-labelledby="board-key">
      <h2 id="board-key" className="board-unseen">
        {say('重点指标', 'Key figures')}
      </h2>
      <SilentDepartments answer={answer} division={answer.data?.division} onAgain={() => void again()} />
      <div className="board-tiles">
        {place ? <RankedTiles tiles={tiles} place={place} /> : <PlainTiles tiles={tiles} division={code} />}
      </div>
      <AnsweredBy answer={answer} />
    </section>
  );
}

type Tiles = ReturnType<typeof inKeyOrder<Parameters<typeof KeyTile>[0]['figure']>>;

function PlainTiles({ tiles, division }: { tiles: Tiles; division: string }) {
  return tiles.map(({ key, figure }) => (
    <KeyTile key={key.code} figure={figure} aim={key.aim} division={division} rank={null} />
  ));
}

function RankedTiles({ tiles, place }: { tiles: Tiles; place: ShownPlace }) {
  const rank = useRanks(place);
  return tiles.map(({ key, figure }) => (
    <KeyTile key={key.code} figure={figure} aim={key.aim} division={place.code} rank={rank(key)} />
  ));
}

function TilesToCome() {
  return (
    <div className="board-tiles" aria-busy="true">
      {KEY_CODES.civilAffairs
        .concat(KEY_CODES.education, KEY_CODES.womensFederation, KEY_CODES.youthLeague)
        .map((code) => (
          <div key={code} className="board-tile">
            <Skeleton active title={false} paragraph={{ rows: 3 }} />
          </div>
        ))}
    </div>
  );
}
