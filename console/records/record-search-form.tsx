import type { FormEvent } from 'react';
import { useSay } from '../language.ts';
import type { PlaceState } from './place.ts';
import { SEARCHED, type Searched } from './record-search.ts';
import { type Terms, useTerms } from './terms.ts';
import { goTo, PlaceLink } from './use-place.ts';
import type { Words } from './words.ts';

const TEXTS: readonly (readonly [name: Searched, label: Words, hint: Words])[] = [
  ['viewer', ['人员编号', 'Staff ID'], ['例如 demo-county-officer', 'such as demo-county-officer']],
  ['child', ['儿童编号', 'Child ID'], ['26 位编号', '26 characters']],
];
const LISTS: readonly (readonly [name: Searched, label: Words, list: keyof Terms])[] = [
  ['kind', ['处理类型', 'Kind'], 'kinds'],
  ['department', ['部门', 'Department'], 'departments'],
  ['role', ['角色', 'Role'], 'roles'],
  ['purpose', ['使用目的', 'Purpose'], 'purposes'],
];
const DAYS: readonly (readonly [name: Searched, label: Words])[] = [
  ['from', ['自', 'From']],
  ['until', ['至', 'To']],
];

/** What to search records by; the search stands in the address. */
export function RecordSearchForm({ state }: { state: PlaceState }) {
  const say = useSay();
  const terms = useTerms();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    goTo('list', Object.fromEntries(SEARCHED.map((name) => [name, String(given.get(name) ?? '').trim()])));
  };
  return (
    <form
      className="record-form"
      aria-label={say('查找条件', 'What to search for')}
      onSubmit={search}
      key={JSON.stringify(state)}
    >
      {LISTS.map(([name, label, list]) => (
        <label key={name}>
          {say(...label)}
          <select name={name} defaultValue={state[name] ?? ''}>
            <option value="">{say('全部', 'All')}</option>
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
          {say(...label)}
          <input
            name={name}
            defaultValue={state[name] ?? ''}
            placeholder={say(...hint)}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      ))}
      {DAYS.map(([name, label]) => (
        <label key={name}>
          {say(...label)}
          <input type="date" name={name} defaultValue={state[name] ?? ''} />
        </label>
      ))}
      <label className="record-form-check">
        <input type="checkbox" name="denied" value="1" defaultChecked={state.denied === '1'} />
        {say('只看有拒绝的', 'Only with refusals')}
      </label>
      <div className="record-form-buttons">
        <button type="submit">{say('查找', 'Search')}</button>
        <PlaceLink page="list">{say('清除条件', 'Clear')}</PlaceLink>
      </div>
    </form>
  );
}
