import { Flex } from 'antd';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { EndSharing, ResumeSharing, SuspendSharing } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import type { Agreement } from './agreement-drawer.tsx';
import { mayChangeAgreement } from './parties.ts';
import { ReasonAct } from './reason-act.tsx';

/** 中止、恢复、终止: for those who may, as the agreement stands. */
export function AgreementActs({ agreement, onChanged }: { agreement: Agreement; onChanged(): void }) {
  const say = useSay();
  const { viewer } = useSession();
  const suspend = useAct(SuspendSharing);
  const resume = useAct(ResumeSharing);
  const end = useAct(EndSharing);
  const { number: agreementNumber, version: expectedVersion, state } = agreement;
  if (state === 'ENDED' || !mayChangeAgreement(viewer, agreement)) return null;
  const about = (reason: string) => ({ input: { agreementNumber, expectedVersion, reason } });
  const resuming = (reason: string) => ({ input: { agreementNumber, expectedVersion, reason: reason || null } });
  return (
    <Flex wrap gap={8} style={{ marginTop: 16 }}>
      {state === 'SUSPENDED' ? (
        <ReasonAct
          key="resume"
          label={say('恢复授权', 'Resume')}
          says={say('恢复后立即可以按原来的范围使用。', 'From now on the data can be used again as before.')}
          reason={say('理由（可不填）', 'Reason (optional)')}
          act={resume}
          variables={resuming}
          onDone={onChanged}
        />
      ) : (
        <ReasonAct
          key="suspend"
          label={say('中止授权', 'Suspend')}
          says={say(
            '中止立即生效，对方马上看不到这些数据；以后可以恢复。',
            'The other department loses the data at once; it can be resumed.',
          )}
          reason={say('理由', 'Reason')}
          act={suspend}
          variables={about}
          onDone={onChanged}
        />
      )}
      <ReasonAct
        label={say('终止授权', 'End')}
        says={say(
          '终止立即生效，不能恢复；还要使用的，对方须重新申请。',
          'It ends at once and for good; to use the data again, the other department has to ask anew.',
        )}
        reason={say('理由', 'Reason')}
        isDanger
        act={end}
        variables={about}
        onDone={onChanged}
      />
    </Flex>
  );
}
