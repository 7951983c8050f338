import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import emblem from '../emblem.svg';
import { NamedIn, termsOf } from '../records/terms.ts';
import type { ConsoleSession } from '../session.ts';
import { SessionLine } from '../session-line.tsx';
import { SignedIn } from '../signed-in.ts';
import { PackList } from './pack-list.tsx';
import { PackView } from './pack-view.tsx';

/** 会议材料: the list, or the one pack that the address names. */
export function PacksPage({ session, catalogue }: { session: ConsoleSession; catalogue: GraphQLSchema }) {
  const terms = useMemo(() => termsOf(catalogue), [catalogue]);
  const [, , id] = location.pathname.split('/');
  return (
    <SignedIn value={session}>
      <NamedIn value={terms}>
        <a className="records-skip" href="#packs-main">
          跳到正文
        </a>
        <header className="records-header">
          <img src={emblem} alt="" width="36" height="36" />
          <h1>儿童数据枢纽</h1>
          <span className="records-place">会议材料</span>
          <a className="session-link" href="/graphiql/">
            查询台
          </a>
          <SessionLine catalogue={catalogue} />
        </header>
        <main id="packs-main" className="records-main" tabIndex={-1}>
          {id ? <PackView id={decodeURIComponent(id)} /> : <PackList />}
        </main>
      </NamedIn>
    </SignedIn>
  );
}
