import './children.css';
import { Card } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../language.ts';
import { today } from '../../shown/days.ts';
import { useSession } from '../../signed-in.ts';
import { useWhere } from '../../where.ts';
import { FigureListPage } from './figure-list-page.tsx';
import { figureQuestion } from './figure-question.ts';
import { Filters } from './filters.tsx';
import { FirstSteps } from './first-steps.tsx';
import { searchListing } from './listing.ts';
import { moveBetweenRows } from './move-between-rows.ts';
import { ownRegister } from './register.ts';
import { Results } from './results.tsx';
import { SearchBox } from './search-box.tsx';
import { isAsking, searchQuestion } from './search-question.ts';

/** 查找儿童: by what is typed, by filters, or the list behind a figure that the address names. */
export function SearchPage() {
  const { state } = useWhere();
  const { viewer } = useSession();
  const question = figureQuestion(state, viewer.division);
  return question ? <FigureListPage key={JSON.stringify(question)} question={question} /> : <Search />;
}

/** Frontline workers see the children of their roster at once; who is responsible for an area says first whom to look for. */
function Search() {
  const { state } = useWhere();
  const { viewer } = useSession();
  const say = useSay();
  const question = searchQuestion(state, ownRegister(viewer.department), today());
  const shows = isAsking(state) || viewer.role === 'CASEWORKER';
  const key = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all that is asked
  const list = useMemo(() => (shows ? searchListing(question) : null), [key, shows]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links inside
    <div className="children-search" onKeyDown={moveBetweenRows}>
      <h1>{say('查找儿童', 'Find a child')}</h1>
      <Card size="small">
        <SearchBox key={state.q ?? ''} typed={state.q ?? ''} register={question.register} />
        <Filters register={question.register} />
      </Card>
      {list ? <Results listing={list} title="儿童名单" /> : <FirstSteps register={question.register} />}
    </div>
  );
}
