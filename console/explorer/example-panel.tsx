import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { mayWriteQueries } from '../session.ts';
import { useSession } from '../signed-in.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import type { Example } from './example.ts';
import { exampleGroups } from './example-files.ts';
import { useOpenQuery } from './open-query.ts';
import { SavedQueries } from './saved-query-lists.tsx';
import { usualPurpose } from './usual-purpose.ts';

/** GraphiQL panel 示例查询: what one has saved, and the examples under the question they answer; a click opens one in a tab of its own. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: '示例查询', icon: ExamplesIcon, content: ExamplePanel };

const HINTS = {
  analyst: '点击示例，在新标签页中打开，再按运行。',
  others: '点击示例，在新标签页中打开，再按运行。变量可以修改，查询语句不能改。',
};

function ExamplePanel() {
  const open = useOpenExample();
  const session = useSession();
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query ?? '');
  return (
    <nav className="examples" aria-label="示例查询">
      <h2>示例查询</h2>
      <p className="examples-hint">{mayWriteQueries(session) ? HINTS.analyst : HINTS.others}</p>
      <SavedQueries />
      {exampleGroups.map(([question, examples]) => (
        <section key={question}>
          <h3>{question}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.id}>
                <button type="button" data-active={shown === example.query} onClick={() => open(example)}>
                  <b>{example.title}</b>
                  <span>{example.explanation}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Opens an example, and states its usual purpose when none is stated. */
function useOpenExample(): (example: Example) => void {
  const session = useSession();
  const open = useOpenQuery();
  return (example) => {
    if (!statedPurpose().purpose) statePurpose({ purpose: usualPurpose(example, session)?.purpose ?? '' });
    open(example);
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 3.500h9.500L16.500 6.500v10H4z" strokeLinejoin="round" />
      <path d="M7 8h6.500M7 11h6.500M7 14h4" strokeLinecap="round" />
    </svg>
  );
}
