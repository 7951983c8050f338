import './shell.css';
import './narrow-and-paper.css';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ConsolePart } from '../../schema/console-pages.ts';
import emblem from '../emblem.svg';
import { Go } from '../go.tsx';
import { useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { menuOf } from './menu.ts';
import { SessionLine } from './session-line.tsx';

/**
 * What every page of the console stands in (控制台的外框): the hub's name, what for and as whom one asks, the ways to all places.
 * `bare` is for what needs the whole height.
 */
export function Shell({ part, bare, children }: { part: ConsolePart | null; bare?: boolean; children: ReactNode }) {
  const session = useSession();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="shell" data-bare={bare === true}>
      <button type="button" className="shell-skip" onClick={toMain}>
        {say('跳到正文', 'Skip to content')}
      </button>
      <header className="shell-header">
        <button
          type="button"
          className="shell-toggle"
          aria-expanded={isOpen}
          aria-controls="shell-menu"
          aria-label={say('菜单', 'Menu')}
          onClick={() => setOpen(!isOpen)}
        >
          ☰
        </button>
        <Go className="shell-brand" to="/">
          <img src={emblem} alt="" width="32" height="32" />
          <b>{say('儿童数据枢纽', 'Child Data Hub')}</b>
        </Go>
        <SessionLine />
        <LanguageSwitch />
      </header>
      <nav id="shell-menu" className="shell-menu" data-open={isOpen} aria-label={say('全部页面', 'All pages')}>
        {menuOf(session).map((line) => (
          <Go
            key={line.part}
            to={`/${line.part}`}
            aria-current={line.part === part ? 'page' : undefined}
            onClick={() => setOpen(false)}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d={line.picture} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
            </svg>
            {say(line.chinese, line.english)}
          </Go>
        ))}
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** What the page shows stands behind the `#`, so the way to the content must not be written there. */
function toMain(): void {
  document.getElementById('main')?.focus();
}
