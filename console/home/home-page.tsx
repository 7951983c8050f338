import './home.css';
import { Card, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { menuOf } from '../shell/menu.ts';
import { PurposeChoice } from '../shown/purpose-choice.tsx';
import { useSession } from '../signed-in.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import { goTo } from '../where.ts';
import { FirstTour } from './first-tour.tsx';
import { OverdueVisits } from './overdue-visits.tsx';
import { PairingsToVisit } from './pairings-to-visit.tsx';
import { TodayCards } from './today-cards.tsx';

/** The home page (首页): what is to be done today, and the way to a child. */
export default function HomePage() {
  const session = useSession();
  const say = useSay();
  const { purpose } = useStatedPurpose();
  const { viewer } = session;
  const seesChildren = menuOf(session).some(({ part }) => part === 'children');
  return (
    <div className="home">
      <Flex align="center" justify="space-between" wrap gap={12}>
        <h1>{say(`您好，${nameOnly(viewer.name)}`, `Welcome, ${nameOnly(viewer.name)}`)}</h1>
        <FirstTour />
      </Flex>
      {purpose === '' ? <PurposeChoice /> : seesChildren && <FindChild />}
      {purpose === '' ? <OpenToAll /> : <TodayCards />}
      {purpose !== '' && viewer.department === 'CIVIL_AFFAIRS' && seesChildren && <OverdueVisits />}
      {purpose !== '' && viewer.department === 'YOUTH_LEAGUE' && <PairingsToVisit />}
    </div>
  );
}

/** The way to a child, from the first page. */
function FindChild() {
  const say = useSay();
  const [typed, setTyped] = useState('');
  return (
    <Card className="home-search">
      <label htmlFor="home-search">{say('找一个孩子', 'Find a child')}</label>
      <Input.Search
        id="home-search"
        size="large"
        allowClear
        enterButton={say('查找', 'Find')}
        placeholder={say('姓名、拼音首字母或身份证号', 'Name, pinyin initials or ID number')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(text) => goTo('/children', { q: text.trim() })}
      />
    </Card>
  );
}

/** What is there for everybody, without a purpose. */
function OpenToAll() {
  const say = useSay();
  return (
    <Flex wrap gap={16}>
      <Way to="/dashboard" title={say('联席会议看板', 'Dashboard')}>
        {say('统计指标和各地对照，不需要使用目的。', 'Figures and how areas compare; no purpose is needed.')}
      </Way>
      <Way to="/places" title={say('场所', 'Places')}>
        {say(
          '儿童之家、学校、指导站点、童心港湾的公开信息。',
          'Public information about homes, schools, sites and harbours.',
        )}
      </Way>
    </Flex>
  );
}

function Way({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <Card className="home-way" title={<Go to={to}>{title}</Go>}>
      {children}
    </Card>
  );
}

/** `佟书衡(县民政局儿童福利股)` is greeted by the name. */
function nameOnly(name: string): string {
  return name.split(/[(（]/)[0] ?? name;
}
