import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { useSay } from '../language.ts';
import { type ConsoleSession, mayWriteQueries } from '../session.ts';
import { Shell } from '../shell/shell.tsx';
import { SignedIn } from '../signed-in.ts';
import { type AnswerView, AnswerViews } from './answer-views.tsx';
import { DepartmentLine } from './department-line.tsx';
import { openingExample } from './example-files.ts';
import { EXAMPLES_PLUGIN } from './example-panel.tsx';
import { Explaining } from './explaining.tsx';
import { explorerFetcher } from './explorer-fetcher.ts';
import { PriceLine } from './price-line.tsx';
import { PurposeHint } from './purpose-hint.tsx';
import { QueryLock } from './query-lock.tsx';
import { tabStorage } from './tab-storage.ts';

const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const opening = openingExample(location.hash);

/** The explorer 查询台: GraphiQL under the hub's name, with who has signed in, the examples, what a query costs and the departments' answers. */
export function ExplorerPage({ session }: { session: ConsoleSession }) {
  const say = useSay();
  const [catalogue, setCatalogue] = useState<GraphQLSchema>();
  return (
    <SignedIn value={session}>
      <Shell part="explorer" bare>
        <header className="explorer-line">
          <h1>{say('查询台', 'Explorer')}</h1>
          <PriceLine />
          <p className="explorer-catalogue">{catalogue && describe(catalogue)}</p>
        </header>
        <div className="explorer-main">
          <Explorer isLocked={!mayWriteQueries(session)} onCatalogue={setCatalogue} />
        </div>
      </Shell>
    </SignedIn>
  );
}

function Explorer({ isLocked, onCatalogue }: { isLocked: boolean; onCatalogue: (catalogue: GraphQLSchema) => void }) {
  const [view, setView] = useState<AnswerView>('answer');
  return (
    <GraphiQL
      fetcher={explorerFetcher}
      storage={tabStorage}
      plugins={plugins}
      visiblePlugin={EXAMPLES_PLUGIN}
      className={`${isLocked ? 'queries-locked ' : ''}view-${view}`}
      defaultQuery=""
      initialQuery={opening?.query ?? ''}
      initialVariables={opening?.variables ?? ''}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultTheme="light"
      onSchemaChange={onCatalogue}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>{(buttons) => (isLocked ? buttons.copy : Object.values(buttons))}</GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <QueryLock isLocked={isLocked} />
        <PurposeHint />
        <DepartmentLine />
        <AnswerViews view={view} onChoose={setView} />
        <Explaining />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

function describe(schema: GraphQLSchema): string {
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const fields = own.reduce((sum, type) => sum + ('getFields' in type ? Object.keys(type.getFields()).length : 0), 0);
  return `数据目录：${own.length} 个类型，${fields} 个字段`;
}
