import { Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Outcome } from '../data/outcome.ts';
import { useSay } from '../language.ts';
import { mayLeave, nothingToLose, useUnsaved } from '../unsaved.ts';
import { Refused } from './refused.tsx';

/** A form of an act on a paper, in a window over it. */
export interface ActFormProps {
  title: string;
  /** What it does, if that is not plain from the title. */
  about?: string;
  submit: string;
  act: { readonly isPerforming: boolean; readonly outcome: Outcome<unknown> | undefined };
  send(): Promise<Outcome<unknown> | null>;
  /** Whether what is asked for is filled in. */
  isReady: boolean;
  /** Whether the paper, as it is now, still allows the act. */
  canGoOn: boolean;
  close(): void;
  whenActing(): void;
  /** The lists are asked again. */
  acted(): Promise<void>;
  children?: ReactNode;
}

/**
 * Asks for what an act needs and performs it. When somebody was faster the paper is asked for again, and one goes on with what was
 * typed, or learns that nothing is left to do.
 */
export function ActForm(props: ActFormProps) {
  const { title, about, submit, act, isReady, canGoOn, close, whenActing, acted, children } = props;
  const say = useSay();
  const form = useId();
  const [isTyped, setTyped] = useState(false);
  useUnsaved(isTyped);
  const send = async () => {
    whenActing();
    const outcome = await props.send();
    if (outcome?.kind === 'DONE') nothingToLose();
    if (outcome?.kind === 'DONE' || (outcome?.kind === 'REFUSED' && outcome.isConflict)) await acted();
    if (outcome?.kind === 'DONE') close();
  };
  return (
    <Modal
      open
      title={title}
      onCancel={() => mayLeave() && close()}
      okText={submit}
      cancelText={say('取消', 'Cancel')}
      okButtonProps={{ htmlType: 'submit', form, disabled: !isReady || !canGoOn, loading: act.isPerforming }}
      destroyOnHidden
    >
      <form
        id={form}
        className="act-form"
        onChange={() => setTyped(true)}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {about && <p className="paper-quiet">{about}</p>}
        {children}
        <Refused outcome={act.outcome} canGoOn={canGoOn} />
      </form>
    </Modal>
  );
}
