import { useAsked } from '../data/use-asked.ts';
import { DashboardRanks } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { rankOf } from './figure-words.ts';
import { KEY_CODES, type KeyFigure } from './key-figures.ts';
import { isWithin, type ShownPlace } from './place.ts';
import { figuresIn } from './sections.ts';

/** Where a division stands among its siblings in each key figure; nothing at the edge of the viewer's own area. */
export function useRanks(place: ShownPlace): (key: KeyFigure) => { rank: number; of: number } | null {
  const { viewer } = useSession();
  const parent = place.above.at(-1);
  const mayCompare = parent !== undefined && isWithin(viewer.division, parent.code) && place.beside.length > 1;
  const { answer } = useAsked(DashboardRanks, mayCompare ? { code: parent.code, ...KEY_CODES } : null);
  const figures = figuresIn(answer?.data?.division);
  return ({ department, code, aim }) => {
    const figure = figures.find((each) => each.owner === department && each.code === code);
    return figure ? rankOf(place.code, figure.areas, aim) : null;
  };
}
