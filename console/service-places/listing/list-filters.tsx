import { Button, Input, Select } from 'antd';
import { useSay } from '../../language.ts';
import { goTo, restate, useWhere } from '../../where.ts';
import { ALL, chosenIn, isFiltered, withoutFilters } from '../asked.ts';
import type { Choice, Kind } from '../kind.ts';

/** The filters of a list: the name, and what its kind declares. */
export function ListFilters({ kind }: { kind: Kind }) {
  const say = useSay();
  const { state } = useWhere();
  const search =
    kind.search === 'titleContains' ? say('标题包含', 'Title contains') : say('名称或姓名', 'Name contains');
  return (
    <search className="places-filters">
      {kind.search && (
        <Input.Search
          allowClear
          enterButton={say('查找', 'Search')}
          aria-label={search}
          placeholder={search}
          maxLength={30}
          defaultValue={state.q}
          key={state.q}
          onSearch={(q) => restate({ q: q.trim(), after: '' })}
        />
      )}
      {kind.choices.map((choice) => (
        <ChoiceSelect key={choice.name} choice={choice} />
      ))}
      {isFiltered(kind, state) && (
        <Button type="link" onClick={() => goTo('/places', withoutFilters(kind, state))}>
          {say('清除筛选', 'Clear')}
        </Button>
      )}
    </search>
  );
}

function ChoiceSelect({ choice }: { choice: Choice }) {
  const say = useSay();
  const { state } = useWhere();
  const label = say(...choice.label);
  return (
    <Select
      aria-label={label}
      value={chosenIn(choice, state)}
      popupMatchSelectWidth={false}
      onChange={(value: string) => restate({ [choice.name]: value === usualIn(choice) ? '' : value, after: '' })}
      options={[
        { value: ALL, label: say(`${label}：不限`, `${label}: any`) },
        ...choice.options.map((each) => ({
          value: each.value,
          label: say(`${label}：${each.label[0]}`, `${label}: ${each.label[1]}`),
        })),
      ]}
    />
  );
}

function usualIn({ usual = ALL }: Choice): string {
  return usual;
}
