import { Alert, Button, Flex } from 'antd';
import { useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';
import { otherPurposes } from './other-purpose.ts';

/** Says that the stated purpose (使用目的) does not show something, and offers the purposes that do, by one click. */
export function PurposeOffer({ what, whatInEnglish }: { what: string; whatInEnglish: string }) {
  const say = useSay();
  const term = useTerm();
  const { purpose } = useStatedPurpose();
  const others = otherPurposes(useSession(), purpose);
  if (others.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <Flex wrap gap="6px 10px" align="center">
          <span>
            {say(
              `使用目的为“${term('Purpose', purpose)}”时，${what}不显示。`,
              `For the purpose “${term('Purpose', purpose)}”, ${whatInEnglish} are not shown.`,
            )}
          </span>
          {others.map((each) => (
            <Button key={each} size="small" onClick={() => statePurpose({ purpose: each })}>
              {say(`改为“${term('Purpose', each)}”`, `Change to “${term('Purpose', each)}”`)}
            </Button>
          ))}
        </Flex>
      }
    />
  );
}
