import { Flex, Tag } from 'antd';
import { useSay, useTerm } from '../../language.ts';
import { today } from '../../shown/days.ts';
import { DUE_FIELDS, dueOf } from './due.ts';
import { DueRule, DueTag } from './due-tag.tsx';
import { Masked, Withheld } from './fact.tsx';
import { HeadActions } from './head-actions.tsx';
import type { Profile } from './profile.ts';
import { useProfileAnswer } from './profile-answer.ts';
import { isIncomplete, isWithheld } from './withheld.ts';

/** Who the child is, what is due, and what one can do (档案抬头). */
export function ChildHead({ child }: { child: Profile }) {
  const say = useSay();
  const term = useTerm();
  const { masked } = useProfileAnswer();
  const place = [child.division?.parent?.name, child.division?.name].filter(Boolean).join(' ');
  return (
    <header className="child-head">
      <Flex wrap gap="4px 12px" align="baseline">
        <h1>
          {child.name ?? say('姓名未显示', 'Name withheld')}
          {masked.includes('Child.name') && <Masked />}
        </h1>
        <span className="child-who">
          {[
            child.sex && term('Sex', child.sex),
            child.age !== null && say(`${child.age} 岁`, `aged ${child.age}`),
            place,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Categories child={child} />
      </Flex>
      <Identity child={child} />
      <DueLine child={child} />
      <HeadActions id={child.id} division={child.division?.code} />
    </header>
  );
}

function Categories({ child }: { child: Profile }) {
  const say = useSay();
  const term = useTerm();
  return (
    <span>
      {child.categories?.map((each) => (
        <Tag key={each} color="blue">
          {term('ChildCategory', each)}
        </Tag>
      ))}
      {child.civilAffairs?.isKeyCareObject && <Tag color="red">{say('重点帮扶对象', 'Key care')}</Tag>}
      {child.womensFederation?.isKeyFamily && <Tag color="purple">{say('重点家庭', 'Key family')}</Tag>}
      {child.isActive === false && <Tag>{say('已销册', 'Removed from the register')}</Tag>}
      {child.isProvisional && <Tag color="warning">{say('临时编号', 'Provisional id')}</Tag>}
    </span>
  );
}

function Identity({ child }: { child: Profile }) {
  const say = useSay();
  const lines = [
    { name: say('出生', 'Born'), of: 'Child.birthDate', value: child.birthDate },
    { name: say('身份号码', 'National id'), of: 'Child.nationalId', value: child.nationalId },
    { name: say('电话', 'Phone'), of: 'Child.phone', value: child.phone },
    { name: say('住址', 'Address'), of: 'Child.address', value: child.address },
    { name: say('登记', 'Registered'), of: 'Child.registeredOn', value: child.registeredOn },
  ];
  return (
    <dl className="child-identity">
      {lines.map(({ name, of, value }) => (
        <IdentityLine key={of} name={name} of={of} value={value} />
      ))}
    </dl>
  );
}

function IdentityLine({ name, of, value }: { name: string; of: string; value: string | null }) {
  const say = useSay();
  const { notices, masked, partly } = useProfileAnswer();
  const isInPart = partly.some(({ coordinate }) => coordinate === of);
  const nothing = isWithheld(notices, [of]) ? (
    <Withheld />
  ) : isInPart ? (
    say('无或未显示', 'none, or withheld')
  ) : (
    say('未登记', 'not on record')
  );
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value ?? nothing}
        {value !== null && masked.includes(of) && <Masked />}
      </dd>
    </div>
  );
}

function DueLine({ child }: { child: Profile }) {
  const say = useSay();
  const all = dueOf(child, today());
  const pressing = all.filter(({ state }) => state !== 'LATER');
  const late = all.filter(({ state }) => state === 'LATE').length;
  const isPartial = isIncomplete(useProfileAnswer(), DUE_FIELDS);
  const summary =
    pressing.length === 0
      ? say('没有逾期或临近的事项', 'Nothing is late or near')
      : say(`逾期 ${late} 项，临近 ${pressing.length - late} 项`, `${late} late, ${pressing.length - late} near`);
  return (
    <section
      className="child-due"
      data-late={late > 0}
      data-partial={isPartial}
      aria-label={say('到期事项', 'What is due')}
    >
      <b>{isPartial ? `${say('就您能看到的', 'As far as you may see')}：${summary}` : summary}</b>
      {isPartial && <span className="withheld">{say('部分期限未显示', 'some days are withheld')}</span>}
      <DueRule />
      {pressing.map((due) => (
        <DueTag key={`${due.kind} ${due.key}`} due={due} />
      ))}
    </section>
  );
}
