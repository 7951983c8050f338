import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useSay } from '../language.ts';
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
  const [form, setForm] = useState<'EXPLAIN' | 'WITHDRAW' | null>(null);
  const steps = findingSteps(finding, viewer);
  const close = () => setForm(null);
  return (
    <Flex wrap gap={8} className="paper-acts">
      {steps.includes('TASK') && (
        <Button type="primary" onClick={() => goTo('/tasks/new', { finding: finding.id })}>
          {say('创建任务', 'Make a task')}
        </Button>
      )}
      {steps.includes('EXPLAIN') && (
        <Button onClick={() => setForm('EXPLAIN')}>
          {finding.state === 'EXPLAINED' ? say('重新说明', 'Explain anew') : say('说明原因', 'Explain')}
        </Button>
      )}
      {steps.includes('WITHDRAW') && (
        <Button onClick={() => setForm('WITHDRAW')}>{say('撤回说明', 'Withdraw the explanation')}</Button>
      )}
      {form === 'EXPLAIN' && <ExplainForm finding={finding} close={close} whenActing={whenActing} acted={acted} />}
      {form === 'WITHDRAW' && <WithdrawForm finding={finding} close={close} whenActing={whenActing} acted={acted} />}
    </Flex>
  );
}
