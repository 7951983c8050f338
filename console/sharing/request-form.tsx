import { Alert, Skeleton } from 'antd';
import { useSay } from '../language.ts';
import { ForPurpose } from '../shown/purpose-choice.tsx';
import { useSession } from '../signed-in.ts';
import { mayAskForSharing } from './parties.ts';
import { RequestFields } from './request-fields.tsx';
import { useCatalogue } from './use-catalogue.ts';

/** 提出共享申请: `/sharing/request#provider=…&fields=a,b`, where other pages lead with what they could not show. */
export default function RequestForm() {
  const say = useSay();
  const { viewer } = useSession();
  const catalogue = useCatalogue();
  if (!mayAskForSharing(viewer))
    return (
      <Alert
        type="info"
        title={say(
          '共享申请由本部门的工作人员、管理人员或数据管理员提出，请联系他们。',
          'Officers, managers and data stewards ask for sharing; please turn to them.',
        )}
      />
    );
  return (
    <>
      <h2>{say('提出共享申请', 'Ask for sharing')}</h2>
      <p className="sharing-quiet">
        {say(
          '提供部门在规定的工作日内答复；不同意的说明理由。授权后只能为所申请的目的使用。',
          'The other department answers within the set working days, with a reason when it refuses. Data may be used for the purpose only.',
        )}
      </p>
      <ForPurpose>
        {catalogue ? (
          <RequestFields catalogue={catalogue} />
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        )}
      </ForPurpose>
    </>
  );
}
