import { Button } from 'antd';
import { useSay, useTerm } from '../language.ts';
import { goTo } from '../where.ts';
import { useCatalogue } from './use-catalogue.ts';

/** What has been chosen in the catalogue, and the way to ask each department for its part. */
export function RequestBar({ chosen, forget }: { chosen: readonly string[]; forget(): void }) {
  const say = useSay();
  const term = useTerm();
  const catalogue = useCatalogue();
  if (chosen.length === 0 || !catalogue) return null;
  const byOwner = Map.groupBy(chosen, (coordinate) => catalogue.byCoordinate.get(coordinate)?.owner ?? '');
  return (
    <section className="sharing-bar" aria-label={say('已选数据项', 'Chosen fields')}>
      <b>{say(`已选 ${chosen.length} 项`, `${chosen.length} chosen`)}</b>
      {[...byOwner].map(([owner, fields]) => (
        <Button
          key={owner}
          type="primary"
          onClick={() => goTo('/sharing/request', { provider: owner, fields: fields.join(',') })}
        >
          {say(
            `向${term('Department', owner)}申请 ${fields.length} 项`,
            `Ask ${term('Department', owner)} for ${fields.length}`,
          )}
        </Button>
      ))}
      <Button onClick={forget}>{say('清除', 'Clear')}</Button>
    </section>
  );
}
