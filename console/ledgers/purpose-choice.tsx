import { useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { statePurpose } from '../stated-purpose.ts';

/** Asks what for (使用目的), before anything of the ledgers is shown: one click. */
export function PurposeChoice() {
  const say = useSay();
  const name = useTerm();
  const { viewer, purposes, roleTerm } = useSession();
  const role = say(roleTerm, name('Role', viewer.role));
  return (
    <section className="purpose-choice">
      <h2>{say('您这次为什么使用台账？', 'What do you use the ledgers for this time?')}</h2>
      {purposes.length === 0 ? (
        <p>{say(`您的角色（${role}）不使用台账。`, `Your role (${role}) does not use the ledgers.`)}</p>
      ) : (
        <>
          <p>
            {say(
              '请选择使用目的。导入、核对和导出都会连同目的记入处理记录；以后可在页面上方更改。',
              'Choose a purpose. Imports, reviews and exports are recorded together with it; you can change it at the top of the page.',
            )}
          </p>
          <div>
            {purposes.map(({ purpose, term }) => (
              <button type="button" key={purpose} onClick={() => statePurpose({ purpose })}>
                {say(term, name('Purpose', purpose))}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
