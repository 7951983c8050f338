import { Card, Empty, Input, Typography } from 'antd';
import { useState } from 'react';
import { Go } from '../go.tsx';
import { useLanguage, useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { restate, useWhere } from '../where.ts';
import { ACT_GROUPS, type ActGroup } from './list/act-line.ts';
import { actsOf, type KnownAct, recentActs } from './my-acts.ts';
import { actTitle } from './naming.ts';
import { ChildSubject } from './subject/child-subject.tsx';

/** What a person can do (业务办理): grouped by what one wants, for the child that was chosen when there is one. */
export function ActsPage() {
  const session = useSession();
  const say = useSay();
  const of = useLanguage();
  const term = useTerm();
  const { state } = useWhere();
  const [text, setText] = useState(state.find ?? '');
  const child = state.child || null;
  const mine = actsOf(session).filter(({ line }) => child === null || line.isOfChild);
  const found = mine.filter(({ line, description }) =>
    `${actTitle(of, line, description)}${description.term}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const recent = recentActs().flatMap((act) => found.filter(({ line }) => line.act === act));
  const groups = Object.keys(ACT_GROUPS) as ActGroup[];
  if (actsOf(session).length === 0)
    return (
      <>
        <h1 className="act-title">{say('业务办理', 'Acts')}</h1>
        <Empty
          description={say(
            `${term('Department', session.viewer.department)}的这一角色没有在这里办理的业务；任务、会议和共享在各自的页面办理。`,
            'Your role has no acts here; tasks, meetings and sharing have their own pages.',
          )}
        />
      </>
    );
  return (
    <>
      <h1 className="act-title">{say('业务办理', 'Acts')}</h1>
      <div className="act-find">
        <Input
          size="large"
          allowClear
          aria-label={say('查找业务', 'Find an act')}
          placeholder={say('查找业务，例如“走访”“监护人”', 'Find an act, for instance “visit”')}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            restate({ find: target.value.trim() });
          }}
        />
      </div>
      {child !== null && <ChildSubject child={child} isNew={false} field={null} />}
      {found.length === 0 && (
        <Empty description={say('没有这样的业务，请换一个词。', 'No act of that name; try another word.')} />
      )}
      <div className="act-groups">
        {recent.length > 0 && text === '' && (
          <Group title={say('最近办理', 'Recently used')} acts={recent} child={child} />
        )}
        {groups.map((group) => (
          <Group
            key={group}
            title={say(ACT_GROUPS[group][0], ACT_GROUPS[group][1])}
            acts={found.filter(({ line }) => line.group === group)}
            child={child}
          />
        ))}
      </div>
    </>
  );
}

function Group({ title, acts, child }: { title: string; acts: readonly KnownAct[]; child: string | null }) {
  const of = useLanguage();
  if (acts.length === 0) return null;
  return (
    <Card size="small" title={<Typography.Title level={2}>{title}</Typography.Title>} className="act-group">
      <ul>
        {acts.map(({ line, description }) => (
          <li key={line.act}>
            <Go to="/acts/do" state={{ act: line.act, ...(child ? { child } : {}) }}>
              {actTitle(of, line, description)}
            </Go>
          </li>
        ))}
      </ul>
    </Card>
  );
}
