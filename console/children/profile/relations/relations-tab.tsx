import './relations.css';
import { Grid, Skeleton } from 'antd';
import { useAsked } from '../../../data/use-asked.ts';
import { Go } from '../../../go.tsx';
import { termIn, useLanguage, useSay } from '../../../language.ts';
import { ChildWorkers } from '../../../operations.generated.ts';
import { today } from '../../../shown/days.ts';
import { WhyWithheld } from '../../../shown/why-withheld.tsx';
import { restate, useWhere } from '../../../where.ts';
import { answerOfChild } from '../answer-of-child.ts';
import { Phone } from '../phone.tsx';
import type { Profile } from '../profile.ts';
import { layOut } from './layout.ts';
import { type Circle, type Related, relatedTo } from './people.ts';
import { Picture } from './picture.tsx';

/** Who stands around the child (关系图): a picture, the one who is chosen, and all of them as a list. */
export function RelationsTab({ child }: { child: Profile }) {
  const say = useSay();
  const of = useLanguage();
  const { state } = useWhere();
  const { md } = Grid.useBreakpoint();
  const { answer } = useAsked(ChildWorkers, { id: child.id });
  if (!answer) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const all = relatedTo(child, answer.data?.child, { say, term: (list, value) => termIn(of, list, value) });
  const node = all.find(({ key }) => key === state.node);
  return (
    <section className="relations">
      <p className="none">
        {say(
          '点一个人或场所，下面显示联系方式和起止时间。兄弟姐妹按登记的父亲或母亲（姓名和电话都一致）找出。',
          'Choose somebody to see how to reach them. Siblings are children whose father or mother is registered alike.',
        )}
        <WhyWithheld answer={answerOfChild(answer, child, today())} />
      </p>
      <Picture child={child} layout={layOut(all, md === false)} chosen={state.node ?? ''} />
      <div role="status">{node && <Chosen of={node} />}</div>
      <Everybody all={all} />
    </section>
  );
}

function Chosen({ of: { name, role, phone, details, to } }: { of: Related }) {
  const say = useSay();
  return (
    <div className="chosen">
      <b>{name ?? say('姓名未显示', 'name withheld')}</b> {role}
      {details.length > 0 && <span> · {details.join('，')}</span>}
      {phone && <Phone number={phone} />}
      {to && (
        <Go to={to.path} state={to.state}>
          {say('打开', 'Open')}
        </Go>
      )}
      <button type="button" onClick={() => restate({ node: '' })}>
        {say('收起', 'Close')}
      </button>
    </div>
  );
}

function Everybody({ all }: { all: readonly Related[] }) {
  const say = useSay();
  const circles: ReadonlyArray<{ circle: Circle; title: string }> = [
    { circle: 'FAMILY', title: say('家庭', 'Family') },
    { circle: 'WORKERS', title: say('工作人员', 'Who works for the child') },
    { circle: 'PLACES', title: say('场所', 'Places') },
  ];
  return (
    <div className="everybody">
      {circles.map(({ circle, title }) => {
        const its = all.filter((each) => each.circle === circle);
        return (
          <section key={circle}>
            <h2>{title}</h2>
            {its.length === 0 && <p className="none">{say('没有您可以看到的。', 'None that you may see.')}</p>}
            <ul>
              {its.map(({ key, name, role, phone, to }) => (
                <li key={key}>
                  {to ? (
                    <Go to={to.path} state={to.state}>
                      {name}
                    </Go>
                  ) : (
                    (name ?? say('姓名未显示', 'name withheld'))
                  )}
                  <small>{role}</small>
                  {phone && <Phone number={phone} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
