import { Button, Flex } from 'antd';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { RefuseSharing, WithdrawSharing } from '../operations.generated.ts';
import { useSession } from '../signed-in.ts';
import { mayAnswerSharing, mayAskForSharing } from './parties.ts';
import { ReasonAct } from './reason-act.tsx';
import type { Request } from './request-drawer.tsx';

/** 同意、不同意、撤回: for those who may, while the request is open. */
export function RequestActs({ request, onGrant, onChanged }: { request: Request; onGrant(): void; onChanged(): void }) {
  const say = useSay();
  const { viewer } = useSession();
  const refuse = useAct(RefuseSharing);
  const withdraw = useAct(WithdrawSharing);
  if (request.state !== 'OPEN') return null;
  const about = (reason: string) => ({
    input: { requestNumber: request.number, expectedVersion: request.version, reason },
  });
  const answers = mayAnswerSharing(viewer, request);
  const isOwn = viewer.department === request.consumer && mayAskForSharing(viewer);
  return (
    <Flex wrap gap={8} style={{ margin: '16px 0' }}>
      {answers && (
        <>
          <Button type="primary" onClick={onGrant}>
            {say('同意共享', 'Grant')}
          </Button>
          <ReasonAct
            label={say('不同意共享', 'Refuse')}
            says={say('对方会看到理由。不同意的，应当说明理由。', 'The other department reads the reason.')}
            reason={say('理由（至少 10 个字）', 'Reason (10 characters at least)')}
            isDanger
            act={refuse}
            variables={about}
            onDone={onChanged}
          />
        </>
      )}
      {isOwn && (
        <ReasonAct
          label={say('撤回申请', 'Withdraw')}
          says={say('撤回后不能恢复；以后需要的，请重新申请。', 'It cannot be taken up again; ask anew when needed.')}
          reason={say('理由（可不填）', 'Reason (optional)')}
          act={withdraw}
          variables={(reason) => ({ input: { ...about(reason).input, reason: reason || null } })}
          onDone={onChanged}
        />
      )}
      {!answers && !isOwn && (
        <p className="sharing-quiet">
          {say(
            '由提供部门的管理人员或数据管理员答复。',
            'A manager or data steward of the providing department answers it.',
          )}
        </p>
      )}
    </Flex>
  );
}
