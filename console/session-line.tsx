import './session-line.css';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useState } from 'react';
import { departmentTerm } from './catalogue-terms.ts';
import { areaName } from './my-area.ts';
import { signOut } from './session.ts';
import { useSession } from './signed-in.ts';
import { statePurpose, useStatedPurpose } from './stated-purpose.ts';

/** In the header: what for one asks (使用目的), about which case, who one is, of which department and area; and the way out. */
export function SessionLine({ catalogue }: { catalogue: GraphQLSchema | undefined }) {
  const session = useSession();
  const { purpose, caseNumber } = useStatedPurpose();
  const [area, setArea] = useState<string | null>(null);
  const { name, department, division } = session.viewer;
  useEffect(() => void areaName(division).then(setArea), [division]);
  const place = [departmentTerm(catalogue, department), area, session.roleTerm].filter(Boolean).join(' · ');
  return (
    <div className="session-line">
      <select
        aria-label="使用目的"
        data-empty={purpose === ''}
        value={purpose}
        onChange={(event) => statePurpose({ purpose: event.target.value })}
      >
        <option value="">未选择使用目的</option>
        {session.purposes.map((one) => (
          <option key={one.purpose} value={one.purpose}>
            {one.term}
          </option>
        ))}
      </select>
      <input
        aria-label="个案、任务或紧急查阅编号"
        placeholder="个案编号（可不填）"
        title="只查一个个案、任务或紧急查阅的儿童时，填写其编号"
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
        退出
      </button>
    </div>
  );
}
