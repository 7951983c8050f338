import { Button, Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Answer } from '../data/answer.ts';
import { useSay } from '../language.ts';
import { AnsweredBy } from '../shown/answered-by.tsx';

interface PaperPaneProps {
  /** What is shown, in a word: 比对结果, 任务. */
  label: string;
  answer: Answer<unknown> | undefined;
  /** Null: there is none, or one may not see it. */
  children: ReactNode | null;
  close(): void;
}

/** The paper that is open beside its queue; on a phone it fills the screen. */
export function PaperPane({ label, answer, children, close }: PaperPaneProps) {
  const say = useSay();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (matchMedia('(max-width: 900px)').matches) pane.current?.focus();
  }, []);
  return (
    <section ref={pane} className="paper-pane" aria-label={label} tabIndex={-1}>
      <div className="paper-close">
        <Button size="small" onClick={close}>
          {say('返回列表', 'Back to the list')}
        </Button>
        <span className="paper-keys">
          {say('j／k 上一条、下一条，Esc 关闭', 'j / k next and previous, Esc closes')}
        </span>
      </div>
      {!answer && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer && children}
      {answer && children === null && (
        <p>
          {answer.notices[0]?.sentence ??
            say('没有找到，或者您无权查看。请核对编号。', 'Not found, or not yours to see. Please check the number.')}
        </p>
      )}
      {answer && <AnsweredBy answer={answer} />}
    </section>
  );
}
