import './session-line.css';
import { useEffect, useState } from 'react';
import { termIn, useLanguage, useSay } from '../language.ts';
import { areaName } from '../my-area.ts';
import { signOut } from '../session.ts';
import { useSession } from '../signed-in.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';

/** In the header: what for one asks (使用目的), about which case, who one is, of which department and area; and the way out. */
export function SessionLine() {
  const session = useSession();
  const say = useSay();
  const of = useLanguage();
  const { purpose, caseNumber } = useStatedPurpose();
  const [area, setArea] = useState<string | null>(null);
  const { name, department, division } = session.viewer;
  useEffect(() => void areaName(division).then(setArea), [division]);
  const role = of === 'zh' ? session.roleTerm : termIn(of, 'Role', session.viewer.role);
  const place = [termIn(of, 'Department', department), area, role].filter(Boolean).join(' · ');
  return (
    <div className="session-line">
      <select
        aria-label={say('使用目的', 'Purpose')}
        data-empty={purpose === ''}
        value={purpose}
        onChange={(event) => statePurpose({ purpose: event.target.value })}
      >
        <option value="">{say('未选择使用目的', 'No purpose stated')}</option>
        {session.purposes.map((one) => (
          <option key={one.purpose} value={one.purpose}>
            {of === 'zh' ? one.term : termIn(of, 'Purpose', one.purpose)}
          </option>
        ))}
      </select>
      <input
        aria-label={say('个案、任务或紧急查阅编号', 'Number of a case, task or emergency')}
        placeholder={say('个案编号（可不填）', 'Case number (optional)')}
        title={say(
          '只查一个个案、任务或紧急查阅的儿童时，填写其编号',
          'To look up the one child of a case, task or emergency',
        )}
        autoComplete="off"
        value={caseNumber}
        onChange={(event) => statePurpose({ caseNumber: event.target.value.trim().toUpperCase() })}
      />
      <div className="session-person">
        <b className="session-viewer">{name}</b>
        <span className="session-place" title={place}>
          {place}
        </span>
      </div>
      <button type="button" className="session-link" onClick={() => void signOut()}>
        {say('退出', 'Sign out')}
      </button>
    </div>
  );
}
