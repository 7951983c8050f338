import { Button, Flex } from 'antd';
import { useSay } from '../language.ts';
import { useOpenForm } from '../queue/use-open-form.ts';
import { useSession } from '../signed-in.ts';
import { goTo } from '../where.ts';
import { ExplainForm } from './explain-form.tsx';
import type { FindingPaperData } from './finding-paper.tsx';
import { findingSteps } from './finding-rights.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface FindingActsProps {
  finding: FindingPaperData;
  whenActing(): void;
  acted(): Promise<void>;
}

/** What can be done with a finding now: make a task of it, explain it, withdraw the explanation. */
export function FindingActs({ finding, whenActing, acted }: FindingActsProps) {
  const say = useSay();
  const { viewer } = useSession();
  const { kind, open, version, ...form } = useOpenForm<'EXPLAIN' | 'WITHDRAW'>(finding.version, acted);
  const steps = findingSteps(finding, viewer);
  const given = { finding: { ...finding, version }, close: form.close, whenActing, acted: form.acted };
  return (
    <Flex wrap gap={8} className="paper-acts">
      {steps.includes('TASK') && (
        <Button type="primary" onClick={() => goTo('/tasks/new', { finding: finding.id })}>
          {say('创建任务', 'Make a task')}
        </Button>
      )}
      {steps.includes('EXPLAIN') && (
        <Button onClick={() => open('EXPLAIN')}>
          {finding.state === 'EXPLAINED' ? say('重新说明', 'Explain anew') : say('说明原因', 'Explain')}
        </Button>
      )}
      {steps.includes('WITHDRAW') && (
        <Button onClick={() => open('WITHDRAW')}>{say('撤回说明', 'Withdraw the explanation')}</Button>
      )}
      {kind === 'EXPLAIN' && <ExplainForm {...given} />}
      {kind === 'WITHDRAW' && <WithdrawForm {...given} />}
    </Flex>
  );
}
