import { Skeleton } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import type { PlaceState } from '../../places.ts';
import { ForPurpose } from '../../shown/purpose-choice.tsx';
import { useSession } from '../../signed-in.ts';
import { useWhere } from '../../where.ts';
import { type Area, useArea } from '../area.ts';
import { filterOf } from '../asked.ts';
import type { Kind } from '../kind.ts';
import { AreaBar } from './area-bar.tsx';
import { AreaTiles } from './area-tiles.tsx';
import { FigureBanner } from './figure-banner.tsx';
import { KindNav } from './kind-nav.tsx';
import { ListFilters } from './list-filters.tsx';
import { PlaceRows } from './place-rows.tsx';
import { useGaps, VillagesWithout } from './villages-without.tsx';

/** A list of places, or of people who serve (场所名单): of a kind, in a division, filtered, or what a figure counts. */
export function PlaceList({ kind }: { kind: Kind }) {
  const say = useSay();
  const { state } = useWhere();
  const { division: own } = useSession().viewer;
  const code = state.division || own;
  const area = useArea(code, kind.department, figureCodes(kind, state));
  const gaps = useGaps(code, state.figure ? undefined : kind.lacks?.standard);
  return (
    <div className="places">
      <header className="places-head">
        <h1>{state.figure ? say(...kind.title) : say('场所和服务人员', 'Places and people who serve')}</h1>
      </header>
      {state.figure ? <FigureBanner kind={kind} area={area} /> : <KindNav shown={kind} />}
      <AreaBar area={area} />
      <div className="places-body">
        <section className="places-main" aria-label={say('名单', 'List')}>
          <ListFilters key={kind.name} kind={kind} />
          {kind.isAboutChildren ? (
            <ForPurpose>
              <AskedRows kind={kind} area={area} />
            </ForPurpose>
          ) : (
            <AskedRows kind={kind} area={area} />
          )}
        </section>
        <aside className="places-aside" aria-label={say('按区划看', 'By division')}>
          <AreaTiles area={area} gaps={gaps} kind={kind} />
          {kind.lacks && <VillagesWithout gaps={gaps} title={say(...kind.lacks.title)} />}
        </aside>
      </div>
    </div>
  );
}

function figureCodes(kind: Kind, { figure, butNot }: PlaceState): readonly [] | readonly [string, ...string[]] {
  if (figure) return butNot ? [figure, butNot] : [figure];
  return kind.figure ? [kind.figure] : [];
}

function AskedRows({ kind, area }: { kind: Kind; area: Area | null | undefined }) {
  const { state } = useWhere();
  const { answer } = useAsked(kind.rows, { filter: filterOf(kind, state), after: state.after || null });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  return <PlaceRows kind={kind} answer={answer} area={area} />;
}
