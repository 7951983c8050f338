import { Select, Tabs } from 'antd';
import { Go } from '../../go.tsx';
import { type Say, useSay, useTerm } from '../../language.ts';
import { goTo, useWhere } from '../../where.ts';
import { stateOfKind } from '../asked.ts';
import type { Keeper, Kind, KindGroup } from '../kind.ts';
import { KINDS } from '../kinds/index.ts';
import type { Words } from '../shown.ts';

const GROUPS: readonly { group: KindGroup; title: Words }[] = [
  { group: 'PLACES', title: ['场所', 'Places'] },
  { group: 'PEOPLE', title: ['服务人员', 'People'] },
  { group: 'EVENTS', title: ['培训和活动', 'Trainings and activities'] },
];

/** Chooses a kind: the group, then the kind by the department that keeps it; on a phone from one list. */
export function KindNav({ shown }: { shown: Kind }) {
  const say = useSay();
  const term = useTerm();
  const { state } = useWhere();
  const kinds = KINDS.filter(({ group }) => group === shown.group);
  const departments = [...new Set(kinds.map(({ department }) => department))];
  const show = (next: Kind | undefined) => next && goTo('/places', stateOfKind(next, state));
  return (
    <nav className="places-kinds" aria-label={say('类别', 'Kinds')}>
      <Tabs
        activeKey={shown.group}
        onChange={(group) => show(KINDS.find((each) => each.group === group))}
        items={GROUPS.map(({ group, title }) => ({ key: group, label: say(...title) }))}
      />
      <div className="places-kind-choice">
        <Select
          aria-label={say('类别', 'Kind')}
          value={shown.name}
          onChange={(name: string) => show(KINDS.find((each) => each.name === name))}
          options={departments.map((department) => ({
            label: term('Department', department),
            options: optionsOf(kinds, department, say),
          }))}
        />
      </div>
      <dl className="places-kind-links">
        {departments.map((department) => (
          <div key={department}>
            <dt>{term('Department', department)}</dt>
            {kinds
              .filter((each) => each.department === department)
              .map((each) => (
                <dd key={each.name}>
                  <Go
                    to="/places"
                    state={stateOfKind(each, state)}
                    aria-current={each.name === shown.name ? 'page' : undefined}
                  >
                    {say(...each.title)}
                  </Go>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </nav>
  );
}

function optionsOf(kinds: readonly Kind[], department: Keeper, say: Say) {
  return kinds
    .filter((each) => each.department === department)
    .map(({ name, title }) => ({ value: name, label: say(...title) }));
}
