import { useSay } from '../language.ts';
import { usePageTitle } from '../records/use-page-title.ts';
import type { ConsoleSession } from '../session.ts';
import { Shell } from '../shell/shell.tsx';
import { SignedIn } from '../signed-in.ts';
import { PackList } from './pack-list.tsx';
import { PackView } from './pack-view.tsx';

/** 会议材料: the list, or the one pack that the address names. */
export function PacksPage({ session }: { session: ConsoleSession }) {
  const say = useSay();
  usePageTitle('会议材料', 'Meeting packs');
  const [, , id] = location.pathname.split('/');
  return (
    <SignedIn value={session}>
      <Shell part="packs">
        <h1 className="shell-heading">{say('会议材料', 'Meeting packs')}</h1>
        <div className="records-main">{id ? <PackView id={decodeURIComponent(id)} /> : <PackList />}</div>
      </Shell>
    </SignedIn>
  );
}
