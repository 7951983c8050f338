import { Result } from 'antd';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';

/** What is shown at an address that is none of the console's (没有这个页面): where one can go on from. */
export function NoSuchPage() {
  const say = useSay();
  return (
    <Result
      status="warning"
      title={<h1 className="shell-heading">{say('没有这个页面', 'There is no such page')}</h1>}
      subTitle={say(
        '请核对地址；也可以从菜单或首页进入要去的页面。',
        'Please check the address, or go on from the menu or the home page.',
      )}
      extra={<Go to="/">{say('回到首页', 'Go to the home page')}</Go>}
    />
  );
}
