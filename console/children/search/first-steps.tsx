import { Card, Typography } from 'antd';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import type { PlaceState } from '../../places.ts';
import { useWhere } from '../../where.ts';
import { GAPS, type Gap } from './gaps.ts';
import type { Register } from './register.ts';

/** What to begin with while nothing has been asked: every list is on record, so none is shown unasked. */
export function FirstSteps({ register }: { register: Register }) {
  const { state } = useWhere();
  const say = useSay();
  const kept: PlaceState = state.in ? { in: state.in } : {};
  return (
    <Card size="small" title={<h2 className="section-title">{say('常用名单', 'Common lists')}</h2>}>
      <div className="search-quick">
        {(GAPS[register] as readonly Gap[]).map(({ code, chinese, english }) => (
          <Go key={code} className="quick-link" to="/children" state={{ ...kept, gap: code }}>
            {say(chinese, english)}
          </Go>
        ))}
        <Go className="quick-link" to="/children" state={{ ...kept, all: '1' }}>
          {say('全部', 'All')}
        </Go>
      </div>
      <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
        {say(
          '请填写要找的孩子，或选择一份名单。每次查阅都记入处理记录，所以不会自动列出全部儿童。',
          'Say whom you look for, or choose a list. Every look-up goes on record, so nobody is listed unasked.',
        )}
      </Typography.Paragraph>
      <Go to="/children/find">
        {say('孩子不在本辖区？查哪个部门掌握、向谁询问', 'Not in your area? Find out which department knows the child')}
      </Go>
    </Card>
  );
}
