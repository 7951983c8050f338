import { useGraphiQL } from '@graphiql/react';
import { type FormEvent, useState } from 'react';
import { useSay } from '../language.ts';
import type { Audience, QueryToSave, SavedQuery } from './saved-queries.ts';
import { suggestedName } from './suggested-name.ts';

/** Saves what stands in the editor under a name, for oneself, one's department or everybody. */
export function SaveQueryForm({
  mine,
  onSave,
  onDone,
}: {
  mine: readonly SavedQuery[];
  onSave: (query: QueryToSave) => Promise<void>;
  onDone: () => void;
}) {
  const say = useSay();
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');
  const [name, setName] = useState(() => suggestedName(query));
  const [state, setState] = useState<{ isSaving?: boolean; problem?: string }>({});
  const replaces = mine.some((one) => one.name === name.trim());
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setState({ isSaving: true });
    onSave({ name, note: String(given.get('note')), audience: given.get('audience') as Audience, query }).then(
      onDone,
      (error: Error) => setState({ problem: error.message }),
    );
  };
  const audiences: readonly [Audience, string][] = [
    ['ME', say('只有我', 'Only me')],
    ['DEPARTMENT', say('本部门', 'My department')],
    ['EVERYBODY', say('所有部门', 'All departments')],
  ];
  return (
    <form className="save-query" onSubmit={save}>
      <label>
        {say('名称', 'Name')}
        <input
          required
          maxLength={40}
          value={name}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the form was just asked for
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {replaces && <p>{say('将替换您保存的同名查询。', 'Replaces your query of this name.')}</p>}
      <label>
        {say('说明（可不填）', 'Note (optional)')}
        <textarea name="note" rows={2} maxLength={200} />
      </label>
      <fieldset>
        <legend>{say('谁可以使用', 'Who may use it')}</legend>
        {audiences.map(([audience, text]) => (
          <label key={audience}>
            <input type="radio" name="audience" value={audience} defaultChecked={audience === 'ME'} />
            {text}
          </label>
        ))}
      </fieldset>
      <p>
        {say(
          '只保存查询语句，不保存变量。姓名、身份证号等个人信息请写在变量里。',
          'Only the query is saved, never its variables. Names and numbers of people belong in variables.',
        )}
      </p>
      {state.problem && <p role="alert">{state.problem}</p>}
      <div className="save-query-ends">
        <button type="submit" className="explorer-button" disabled={state.isSaving}>
          {state.isSaving ? say('正在保存……', 'Saving…') : say('保存', 'Save')}
        </button>
        <button type="button" className="explorer-link" onClick={onDone}>
          {say('取消', 'Cancel')}
        </button>
      </div>
    </form>
  );
}
