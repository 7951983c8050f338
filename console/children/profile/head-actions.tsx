import { Flex } from 'antd';
import { useSay } from '../../language.ts';
import { GoButton } from './go-button.tsx';

/** What one can do for the child (办理入口); each place says itself who may. */
export function HeadActions({ id, division = '' }: { id: string; division?: string | undefined }) {
  const say = useSay();
  return (
    <nav aria-label={say('办理', 'What one can do')} className="head-actions">
      <Flex wrap gap={8}>
        <GoButton type="primary" to="/acts" state={{ child: id }}>
          {say('登记走访、办理业务', 'Record a visit or act')}
        </GoButton>
        <GoButton to="/children/print" state={{ id }}>
          {say('打印走访单', 'Print visit sheet')}
        </GoButton>
        <GoButton to="/tasks/new" state={{ child: id, division }}>
          {say('转介、创建任务', 'Refer or create task')}
        </GoButton>
        <GoButton to="/sharing/correct" state={{ child: id }}>
          {say('申请校核', 'Ask for correction')}
        </GoButton>
        <GoButton danger to="/tasks/danger" state={{ child: id }}>
          {say('危险报告', 'Report danger')}
        </GoButton>
        <GoButton danger type="text" to="/sharing/emergency" state={{ child: id }}>
          {say('紧急查阅', 'Emergency access')}
        </GoButton>
      </Flex>
    </nav>
  );
}
