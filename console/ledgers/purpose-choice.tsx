import { useSession } from '../signed-in.ts';
import { statePurpose } from '../stated-purpose.ts';

/** Asks what for (使用目的), before anything of the ledgers is shown: one click. */
export function PurposeChoice() {
  const { purposes, roleTerm } = useSession();
  return (
    <section className="purpose-choice">
      <h2>您这次为什么使用台账？</h2>
      {purposes.length === 0 ? (
        <p>您的角色（{roleTerm}）不使用台账。</p>
      ) : (
        <>
          <p>请选择使用目的。导入、核对和导出都会连同目的记入处理记录；以后可在页面上方更改。</p>
          <div>
            {purposes.map(({ purpose, term }) => (
              <button type="button" key={purpose} onClick={() => statePurpose({ purpose })}>
                {term}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
