import './places.css';
import './listing/area.css';
import './detail/detail.css';
import './narrow.css';
import { useWhere } from '../where.ts';
import { PlaceDetail } from './detail/place-detail.tsx';
import { kindNamed } from './kinds/index.ts';
import { PlaceList } from './listing/place-list.tsx';

/** Places and the people who serve in them (场所): the lists, and the page of each. */
export default function PlacesPart() {
  const { state } = useWhere();
  const kind = kindNamed(state);
  return state.id && kind.detail ? (
    <PlaceDetail key={`${kind.name} ${state.id}`} kind={kind} detail={kind.detail} id={state.id} />
  ) : (
    <PlaceList kind={kind} />
  );
}
