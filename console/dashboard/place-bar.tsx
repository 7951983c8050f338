import { Breadcrumb, Select } from 'antd';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { goTo, useWhere } from '../where.ts';
import { isWithin, type ShownPlace, type Step } from './place.ts';

/** Where one is from the province down, with the ways up, sideways and down as far as one's area goes (区划导航). */
export function PlaceBar({ place }: { place: ShownPlace }) {
  const say = useSay();
  const { viewer } = useSession();
  const { state } = useWhere();
  const inArea = (steps: readonly Step[]) => steps.filter(({ code }) => isWithin(viewer.division, code));
  const go = (code: string) => goTo('/dashboard', { division: code, tab: state.tab ?? '' });
  const beside = inArea(place.beside);
  const below = inArea(place.below);
  const items = [
    ...place.above.map(({ code, name }) => ({
      key: code,
      title: isWithin(viewer.division, code) ? (
        <Go to="/dashboard" state={{ division: code, tab: state.tab ?? '' }}>
          {name}
        </Go>
      ) : (
        name
      ),
    })),
    { key: place.code, title: <b aria-current="location">{place.name}</b> },
  ];
  return (
    <nav className="board-places" aria-label={say('区划', 'Divisions')}>
      <Breadcrumb items={items} />
      {beside.length > 1 && <Steps label={say('换到同级', 'Beside')} value={place.code} steps={beside} onPick={go} />}
      {below.length > 0 && <Steps label={say('看下级', 'Below')} steps={below} onPick={go} />}
    </nav>
  );
}

function Steps({
  label,
  value = null,
  steps,
  onPick,
}: {
  label: string;
  value?: string | null;
  steps: readonly Step[];
  onPick(code: string): void;
}) {
  return (
    <Select
      aria-label={label}
      size="small"
      value={value}
      placeholder={label}
      popupMatchSelectWidth={false}
      style={{ minWidth: 112 }}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(code: string | null) => code && onPick(code)}
      options={steps.map(({ code, name }) => ({ value: code, label: name ?? code }))}
    />
  );
}
