import './profile.css';
import './facts.css';
import { Card, Skeleton, Tabs } from 'antd';
import { useEffect } from 'react';
import { useAsked } from '../../data/use-asked.ts';
import { useSay } from '../../language.ts';
import { ChildProfile } from '../../operations.generated.ts';
import { AnsweredBy } from '../../shown/answered-by.tsx';
import { today } from '../../shown/days.ts';
import { restate, useWhere } from '../../where.ts';
import { answerOfChild } from './answer-of-child.ts';
import { ChildHead } from './child-head.tsx';
import { NotThere } from './not-there.tsx';
import type { Profile } from './profile.ts';
import { ProfileAnswer, useProfileAnswer } from './profile-answer.ts';
import { PROFILE_CARDS } from './profile-cards.ts';
import { ProfileWays } from './profile-ways.tsx';
import { ReadersTab } from './readers-tab.tsx';
import { RelationsTab } from './relations/relations-tab.tsx';
import { TimelineTab } from './timeline/timeline-tab.tsx';

const TABS = ['overview', 'timeline', 'relations', 'readers'];

/** One child on one page (儿童档案): who it is, what is due, what every department says, does and did. */
export default function ProfilePage() {
  const { state } = useWhere();
  const id = state.id ?? '';
  const { answer, isAsking, again } = useAsked(ChildProfile, id === '' ? null : { id });
  const child = answer?.data?.child;
  useEffect(() => {
    if (child && child.id !== id) restate({ id: child.id });
  }, [child, id]);
  if (!child && (id === '' || answer)) return <NotThere id={id} answer={answer} onRetry={again} />;
  if (!child || !answer) return <Waiting isAsking={isAsking} />;
  return (
    <ProfileAnswer value={answerOfChild(answer, child, today())}>
      <article className="profile">
        <ChildHead child={child} />
        <ProfileTabs child={child} tab={state.tab ?? ''} />
      </article>
    </ProfileAnswer>
  );
}

function ProfileTabs({ child, tab }: { child: Profile; tab: string }) {
  const say = useSay();
  return (
    <Tabs
      activeKey={TABS.includes(tab) ? tab : 'overview'}
      onChange={(next) => restate({ tab: next === 'overview' ? '' : next, node: '', department: '', kind: '' })}
      items={[
        { key: 'overview', label: say('现在的情况', 'Now'), children: <Overview child={child} /> },
        { key: 'timeline', label: say('时间轴', 'Timeline'), children: <TimelineTab child={child} /> },
        { key: 'relations', label: say('关系图', 'Relations'), children: <RelationsTab child={child} /> },
        { key: 'readers', label: say('谁查阅过', 'Who looked'), children: <ReadersTab id={child.id} /> },
      ]}
      destroyOnHidden
    />
  );
}

function Overview({ child }: { child: Profile }) {
  return (
    <>
      <div className="profile-cards">
        {PROFILE_CARDS.map(({ Card: One, anchor }) => (
          <section key={anchor} id={anchor} tabIndex={-1} className="profile-part">
            <One child={child} />
          </section>
        ))}
      </div>
      <AnsweredBy answer={useProfileAnswer()} />
      <ProfileWays child={child} />
    </>
  );
}

function Waiting({ isAsking }: { isAsking: boolean }) {
  const say = useSay();
  return (
    <article className="profile" aria-busy={isAsking}>
      <h1>{say('儿童档案', "The child's profile")}</h1>
      <Skeleton active title={false} paragraph={{ rows: 3 }} />
      <div className="profile-cards">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((each) => (
          <Card key={each} size="small" className="profile-card">
            <Skeleton active title={false} paragraph={{ rows: 4 }} />
          </Card>
        ))}
      </div>
    </article>
  );
}
