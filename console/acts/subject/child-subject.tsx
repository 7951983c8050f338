import { Button, Card, Flex, Form, Radio, Skeleton, Typography } from 'antd';
import { useAsked } from '../../data/use-asked.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { ChildInAct } from '../../operations.generated.ts';
import { useSession } from '../../signed-in.ts';
import { restate } from '../../where.ts';
import type { InputField } from '../described.ts';
import { ChildSelect } from '../fields/child-select.tsx';

interface SubjectProps {
  readonly child: string | null;
  readonly isNew: boolean;
  /** The field of the act that the child goes into, when it has one. */
  readonly field: InputField | null;
}

/** For which child (为哪名儿童办理): who it is, or the choice. */
export function ChildSubject({ child, isNew, field }: SubjectProps) {
  const say = useSay();
  if (child !== null) return <Chosen id={child} />;
  const mayBeNew = field?.kind === 'NAMED_CHILD';
  const isOptional = field !== null && !field.isRequired;
  return (
    <Card size="small" className="act-subject">
      {mayBeNew && (
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          className="act-choices"
          aria-label={say('儿童是否已登记', 'Whether the child is registered')}
          value={isNew ? 'NEW' : 'KNOWN'}
          onChange={({ target }) => restate({ new: target.value === 'NEW' ? '1' : '' })}
          options={[
            { value: 'KNOWN', label: say('本部门已登记的儿童', 'A child we know') },
            { value: 'NEW', label: say('首次登记的儿童', 'A child new to us') },
          ]}
        />
      )}
      {!isNew && (
        <Form layout="vertical" component="div" size="large">
          <Form.Item
            label={say('为哪名儿童办理', 'For which child')}
            htmlFor="act-child"
            required={!isOptional}
            extra={isOptional ? field?.hint : undefined}
          >
            <ChildSelect id="act-child" onChange={(next) => restate({ child: String(next ?? '') })} />
          </Form.Item>
        </Form>
      )}
    </Card>
  );
}

/** Who was chosen, by name and village: the department's own name first. */
function Chosen({ id }: { id: string }) {
  const say = useSay();
  const { department } = useSession().viewer;
  const { answer } = useAsked(ChildInAct, {
    id,
    education: department === 'EDUCATION',
    womensFederation: department === 'WOMENS_FEDERATION',
    youthLeague: department === 'YOUTH_LEAGUE',
  });
  const child = answer?.data?.child;
  const own = child?.education ?? child?.womensFederation ?? child?.youthLeague;
  const place = own?.division ?? child?.division;
  const name = own?.name ?? child?.name;
  const isUnknown = answer !== undefined && !child;
  return (
    <Card size="small" className="act-subject">
      <Flex wrap align="center" justify="space-between" gap={8}>
        {answer ? (
          <div>
            <Typography.Text strong className="act-child-name">
              {isUnknown ? say('没有找到这名儿童，请重新选择。', 'No such child.') : (name ?? id)}
            </Typography.Text>{' '}
            <Typography.Text type="secondary">
              {[
                typeof child?.age === 'number' ? say(`${child.age} 岁`, `${child.age} years`) : null,
                [place?.parent?.name, place?.name].filter(Boolean).join(''),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography.Text>
          </div>
        ) : (
          <Skeleton.Input active size="small" />
        )}
        <Flex gap={8} align="center">
          {child && (
            <Go to="/children/profile" state={{ id }}>
              {say('看档案', 'Profile')}
            </Go>
          )}
          <Button size="small" onClick={() => restate({ child: '' })}>
            {say('换一名', 'Change')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}
