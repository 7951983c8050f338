import './answer-views.css';
import './plan.css';
import { useGraphiQL } from '@graphiql/react';
import { useEffect, useMemo, useRef } from 'react';
import { useSay } from '../language.ts';
import { answerLists } from './answer-lists.ts';
import { useLastAnswer } from './last-answer.ts';
import { PlanView } from './plan-view.tsx';
import { ResultTable } from './result-table.tsx';

/** What stands beside the editor: the answer as it came, its lists as tables, or whom the operation asks. */
export type AnswerView = 'answer' | 'table' | 'plan';

/** The switch between the views, and the view chosen; the answer itself is GraphiQL's. Whoever looks at the plan and runs it sees the answer. */
export function AnswerViews({ view, onChoose }: { view: AnswerView; onChoose: (view: AnswerView) => void }) {
  const say = useSay();
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id ?? '');
  const schema = useGraphiQL((state) => state.schema);
  const answer = useLastAnswer(tab);
  const lists = useMemo(
    () => (schema && answer ? answerLists(schema, answer.request, answer.data) : []),
    [schema, answer],
  );
  const seen = useRef(answer);
  useEffect(() => {
    if (answer && answer !== seen.current && view === 'plan') onChoose('answer');
    seen.current = answer;
  }, [answer, view, onChoose]);
  const count = lists.length > 0 ? say(`（${lists.length}）`, ` (${lists.length})`) : '';
  const names: readonly [AnswerView, string][] = [
    ['answer', say('结果', 'Answer')],
    ['table', `${say('表格', 'Table')}${count}`],
    ['plan', say('执行计划', 'Plan')],
  ];
  return (
    <>
      <fieldset className="answer-views" aria-label={say('显示方式', 'View')}>
        {names.map(([name, text]) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => onChoose(name)}>
            {text}
          </button>
        ))}
      </fieldset>
      {view === 'table' && <ResultTable answer={answer} lists={lists} />}
      {view === 'plan' && <PlanView />}
    </>
  );
}
