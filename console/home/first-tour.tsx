import { Button, Tour, type TourProps } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '../language.ts';

/** A walk around the page for who is new 新手引导: six steps, whenever one likes. */
export function FirstTour() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('新手引导', 'Show me around')}</Button>
      <Tour open={isOpen} onClose={() => setOpen(false)} steps={stepsOf(say)} />
    </>
  );
}

/** What the walk shows, and says of it. */
function stepsOf(say: Say): TourProps['steps'] {
  const at = (selector: string) => () => document.querySelector<HTMLElement>(selector) as HTMLElement;
  return [
    {
      title: say('使用目的', 'Purpose'),
      description: say(
        '先说明为什么使用数据。看得到什么，由岗位、辖区和目的共同决定。',
        'State what the data are for. Your post, area and purpose decide what you see.',
      ),
      target: at('.session-line select'),
    },
    {
      title: say('您是谁', 'Who you are'),
      description: say(
        '姓名、部门、辖区和角色始终显示在这里。',
        'Your name, department, area and role always stand here.',
      ),
      target: at('.session-person'),
    },
    {
      title: say('找一个孩子', 'Find a child'),
      description: say(
        '输入姓名、拼音首字母或身份证号；点开就是各部门合在一起的一页档案。',
        'Type a name, pinyin initials or an ID number; a click opens one page from all departments.',
      ),
      target: at('.shell-menu a[href="/children"]'),
    },
    {
      title: say('任务和比对结果', 'Tasks and findings'),
      description: say(
        '部门之间对不上的情况自动列在这里，可以转成任务交给负责的部门。',
        'What departments do not agree on is listed here and can be made a task of the department in charge.',
      ),
      target: at('.shell-menu a[href="/findings"]'),
    },
    {
      title: say('看板', 'Dashboard'),
      description: say(
        '全部指标、目标、趋势和各地对照，每个数都能点开名单。',
        'All figures with target and trend; every number opens its list.',
      ),
      target: at('.shell-menu a[href="/dashboard"]'),
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
