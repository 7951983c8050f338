import { Button } from 'antd';
import { useSay } from '../language.ts';
import type { Live } from '../live.ts';

/** Says quietly that others have changed something, which the list shows already (有 2 项更新). */
export function LiveNotice({ live: { changed, seen } }: { live: Live }) {
  const say = useSay();
  return (
    <div className="live-notice" role="status">
      {changed.size > 0 && (
        <>
          <span>{say(`有 ${changed.size} 项更新，列表已刷新`, `${changed.size} updated; the list is fresh`)}</span>
          <Button size="small" type="text" onClick={seen}>
            {say('知道了', 'OK')}
          </Button>
        </>
      )}
    </div>
  );
}
