import { Go } from '../../../go.tsx';
import { useSay, useTerm } from '../../../language.ts';
import { DepartmentCard } from '../department-card.tsx';
import { Fact, Withheld } from '../fact.tsx';
import { Phone } from '../phone.tsx';
import type { Profile } from '../profile.ts';

/** Family education: guidance one to one, and the nearest sites (家庭教育指导). */
export function GuidanceCard({ child: { womensFederation } }: { child: Profile }) {
  const say = useSay();
  const term = useTerm();
  const guidance = womensFederation?.currentGuidance;
  const sites = womensFederation?.nearestSites;
  return (
    <DepartmentCard
      title={say('家庭教育指导', 'Family education')}
      department="WOMENS_FEDERATION"
      doubt="WomensFederationChild.isKeyFamily"
    >
      {womensFederation && (
        <dl className="facts">
          <Fact name={say('重点家庭', 'Key family')} of={['WomensFederationChild.isKeyFamily']}>
            {womensFederation.isKeyFamily === null
              ? null
              : womensFederation.isKeyFamily
                ? say('是', 'yes')
                : say('否', 'no')}
          </Fact>
          <Fact
            name={say('一对一指导', 'Guidance')}
            of={['WomensFederationChild.currentGuidance', 'FamilyGuidance.topics']}
            none={say('没有正在进行的', 'none at present')}
          >
            {guidance && (
              <>
                {guidance.topics ? (
                  guidance.topics.map((topic) => term('FamilyEducationTopic', topic)).join('、')
                ) : (
                  <Withheld />
                )}
                <small>
                  {[
                    guidance.openedOn && say(`${guidance.openedOn} 开始`, `since ${guidance.openedOn}`),
                    guidance.sessionCount !== null &&
                      say(`已 ${guidance.sessionCount} 次`, `${guidance.sessionCount} sessions`),
                    guidance.lastSessionOn && say(`最近 ${guidance.lastSessionOn}`, `last ${guidance.lastSessionOn}`),
                  ]
                    .filter(Boolean)
                    .join('，')}
                </small>
              </>
            )}
          </Fact>
          <Fact
            name={say('就近站点', 'Nearest sites')}
            of={['WomensFederationChild.nearestSites']}
            none={say('所在乡镇没有开放的站点', 'none open in the township')}
          >
            {sites?.length
              ? sites.map(({ id, name, phone, address }) => (
                  <div key={id}>
                    <Go to="/places" state={{ kind: 'guidanceSites', id }}>
                      {name}
                    </Go>
                    {phone && <Phone number={phone} />}
                    {address && <small>{address}</small>}
                  </div>
                ))
              : null}
          </Fact>
        </dl>
      )}
    </DepartmentCard>
  );
}
