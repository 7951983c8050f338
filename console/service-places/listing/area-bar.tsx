import { Select } from 'antd';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { useSession } from '../../signed-in.ts';
import { goTo, useWhere } from '../../where.ts';
import type { Area } from '../area.ts';
import { isInReach } from '../reach.ts';

/** Where the list is of (区划): all that one can see, or a division on the way from the province down; and one step below. */
export function AreaBar({ area }: { area: Area | null | undefined }) {
  const say = useSay();
  const { state } = useWhere();
  const { division: own } = useSession().viewer;
  const at = (division: string) => ({ ...state, division, after: '' });
  const below = (area?.below ?? []).filter(({ code }) => isInReach(code, own));
  return (
    <nav className="places-area" aria-label={say('区划', 'Division')}>
      {!state.figure && (
        <Go to="/places" state={at('')} aria-current={state.division ? undefined : 'location'}>
          {say('我能看到的全部', 'All that I can see')}
        </Go>
      )}
      {(area?.chain ?? []).map(({ code, name }) => (
        <Go key={code} to="/places" state={at(code)} aria-current={state.division === code ? 'location' : undefined}>
          {name}
        </Go>
      ))}
      {below.length > 0 && (
        <Select
          aria-label={say('下级区划', 'Division below')}
          placeholder={say('选择下级区划', 'Choose a division below')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 160 }}
          options={below.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string | null) => code && goTo('/places', at(code))}
        />
      )}
    </nav>
  );
}
