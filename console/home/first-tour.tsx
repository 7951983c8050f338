import { Button, Tour } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '../language.ts';

/** A step of the walk, and what it points at: one that points at nothing this person has is left out. */
interface Step {
  readonly title: string;
  readonly description: string;
  readonly place?: string;
}

/** A walk around the page for who is new 新手引导: up to six steps, whenever one likes. */
export function FirstTour() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const steps = isOpen ? stepsOf(say).filter(({ place }) => !place || document.querySelector(place)) : [];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('新手引导', 'Show me around')}</Button>
      <Tour
        open={isOpen}
        onClose={() => setOpen(false)}
        steps={steps.map(({ place, ...said }) => ({ ...said, ...(place ? { target: () => seen(place) } : {}) }))}
      />
    </>
  );
}

/** What a step points at; what the closed menu of a phone hides is behind the button of the menu. */
function seen(place: string): HTMLElement {
  const own = document.querySelector<HTMLElement>(place);
  const isSeen = own !== null && own.getClientRects().length > 0;
  return (isSeen ? own : document.querySelector('.shell-toggle')) as HTMLElement;
}

/** What the walk shows, and says of it. */
function stepsOf(say: Say): readonly Step[] {
  return [
    {
      title: say('使用目的', 'Purpose'),
      description: say(
        '先说明为什么使用数据。看得到什么，由岗位、辖区和目的共同决定。',
        'State what the data are for. Your post, area and purpose decide what you see.',
      ),
      place: '.session-line select',
    },
    {
      title: say('您是谁', 'Who you are'),
      description: say(
        '姓名、部门、辖区和角色始终显示在这里。',
        'Your name, department, area and role always stand here.',
      ),
      place: '.session-person',
    },
    {
      title: say('找一个孩子', 'Find a child'),
      description: say(
        '输入姓名、拼音首字母或身份证号；点开就是各部门合在一起的一页档案。',
        'Type a name, pinyin initials or an ID number; a click opens one page from all departments.',
      ),
      place: '.shell-menu a[href="/children"]',
    },
    {
      title: say('任务和比对结果', 'Tasks and findings'),
      description: say(
        '部门之间对不上的情况自动列在这里，可以转成任务交给负责的部门。',
        'What departments do not agree on is listed here and can be made a task of the department in charge.',
      ),
      place: '.shell-menu a[href="/findings"]',
    },
    {
      title: say('看板', 'Dashboard'),
      description: say(
        '全部指标、目标、趋势和各地对照，每个数都能点开名单。',
        'All figures with target and trend; every number opens its list.',
      ),
      place: '.shell-menu a[href="/dashboard"]',
    },
    {
      title: say('有据可查', 'On record'),
      description: say(
        '每一次查阅都先写入处理记录，然后才显示。看不到的内容，页面会说明原因和办法。',
        'Every look-up goes on record before it is shown. What is hidden says why, and what to do.',
      ),
    },
  ];
}
