import type { FormEvent } from 'react';
import type { PlaceState } from './place.ts';
import { SEARCHED } from './record-search.ts';
import { useTerms } from './terms.ts';
import { goTo, PlaceLink } from './use-place.ts';

const TEXTS = [
  ['viewer', '人员编号', '例如 demo-county-officer'],
  ['child', '儿童编号', '26 位编号'],
] as const;
const LISTS = [
  ['kind', '处理类型', 'kinds'],
  ['department', '部门', 'departments'],
  ['role', '角色', 'roles'],
  ['purpose', '使用目的', 'purposes'],
] as const;
const DAYS = [
  ['from', '自'],
  ['until', '至'],
] as const;

/** What to search records by; the search stands in the address. */
export function RecordSearchForm({ state }: { state: PlaceState }) {
  const terms = useTerms();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    goTo('list', Object.fromEntries(SEARCHED.map((name) => [name, String(given.get(name) ?? '').trim()])));
  };
  return (
    <form className="record-form" aria-label="查找条件" onSubmit={search} key={JSON.stringify(state)}>
      {LISTS.map(([name, label, list]) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={state[name] ?? ''}>
            <option value="">全部</option>
            {Object.entries(terms[list]).map(([value, term]) => (
              <option key={value} value={value}>
                {term}
              </option>
            ))}
          </select>
        </label>
      ))}
      {TEXTS.map(([name, label, hint]) => (
        <label key={name}>
          {label}
          <input
            name={name}
            defaultValue={state[name] ?? ''}
            placeholder={hint}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      ))}
      {DAYS.map(([name, label]) => (
        <label key={name}>
          {label}
          <input type="date" name={name} defaultValue={state[name] ?? ''} />
        </label>
      ))}
      <label className="record-form-check">
        <input type="checkbox" name="denied" value="1" defaultChecked={state.denied === '1'} />
        只看有拒绝的
      </label>
      <div className="record-form-buttons">
        <button type="submit">查找</button>
        <PlaceLink page="list">清除条件</PlaceLink>
      </div>
    </form>
  );
}
