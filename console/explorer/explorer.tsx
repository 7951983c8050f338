import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import './examples.css';
import './answers.css';
import { createRoot } from 'react-dom/client';
import { currentSession } from '../session.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import { ExplorerPage } from './explorer-page.tsx';
import { removeLeftovers } from './tab-storage.ts';

const place = document.getElementById('explorer');
if (!place) throw new Error('index.html has no element #explorer');
const root = createRoot(place);

removeLeftovers();
currentSession().then(
  (session) => {
    if (!session) return;
    const isTheirs = session.purposes.some(({ purpose }) => purpose === statedPurpose().purpose);
    if (!isTheirs) statePurpose({ purpose: '' });
    root.render(<ExplorerPage session={session} />);
  },
  (error: Error) => root.render(<p className="explorer-loading">{error.message}</p>),
);
