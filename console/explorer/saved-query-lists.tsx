import './saved-queries.css';
import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { useSay } from '../language.ts';
import { mayWriteQueries } from '../session.ts';
import { useSession } from '../signed-in.ts';
import { emptyVariables } from './empty-variables.ts';
import { useOpenQuery } from './open-query.ts';
import { SaveQueryForm } from './save-query-form.tsx';
import { type SavedQuery, useSavedQueries } from './saved-queries.ts';
import { SavedQueryLine } from './saved-query-line.tsx';

/** Above the examples: 我的查询, which one has saved, and 共享的查询, which others share with one's department or everybody. */
export function SavedQueries() {
  const say = useSay();
  const isAnalyst = mayWriteQueries(useSession());
  const { queries = [], problem, save, remove } = useSavedQueries();
  const [isSaving, setSaving] = useState(false);
  const isEmpty = useGraphiQL((state) => !state.tabs[state.activeTabIndex]?.query?.trim());
  const mine = queries.filter((query) => query.isMine);
  const shared = queries.filter((query) => !query.isMine);
  return (
    <div className="saved-queries">
      {problem && <p role="alert">{problem}</p>}
      {(isAnalyst || mine.length > 0) && (
        <section>
          <h3>{say('我的查询', 'My queries')}</h3>
          <List of={mine} onRemove={remove} />
          {isAnalyst && !isSaving && (
            <button type="button" className="explorer-link" disabled={isEmpty} onClick={() => setSaving(true)}>
              {say('保存当前查询……', 'Save this query…')}
            </button>
          )}
          {isSaving && <SaveQueryForm mine={mine} onSave={save} onDone={() => setSaving(false)} />}
        </section>
      )}
      {shared.length > 0 && (
        <section>
          <h3>{say('共享的查询', 'Shared queries')}</h3>
          <p className="examples-hint">
            {isAnalyst
              ? say('按您自己的权限和使用目的运行。', 'They run with your own rights and purpose.')
              : say(
                  '运行共享的查询须有“分析”权限；您可以打开查看。',
                  'Running them takes the right to analyse; you may open and read them.',
                )}
          </p>
          <List of={shared} />
        </section>
      )}
    </div>
  );
}

function List({ of, onRemove }: { of: readonly SavedQuery[]; onRemove?: (query: SavedQuery) => Promise<void> }) {
  const open = useOpenQuery();
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((query) => (
        <SavedQueryLine
          key={query.id}
          of={query}
          isShown={shown === query.query}
          onOpen={() => open({ query: query.query, variables: emptyVariables(query.query) })}
          onRemove={onRemove}
        />
      ))}
    </ul>
  );
}
