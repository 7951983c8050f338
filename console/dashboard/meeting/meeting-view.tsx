import { Button, ConfigProvider, Skeleton, theme } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../language.ts';
import { today } from '../../shown/days.ts';
import { goTo, restate, useWhere } from '../../where.ts';
import { useShownCode, useShownPlace } from '../place.ts';
import { ShownSlide } from './shown-slide.tsx';
import { SLIDES, slideAfter, slideNamed, stepsOf } from './slides.ts';

const TURNED_EVERY = 20_000;

/** The dashboard for the meeting room (会议大屏): one page at a time in large type, turned by arrow keys or by itself. */
export default function MeetingView() {
  const say = useSay();
  const screen = useRef<HTMLElement>(null);
  const { state } = useWhere();
  const code = useShownCode();
  const place = useShownPlace();
  const slide = slideNamed(state.slide);
  const isDark = state.dark === '1';
  const [isTurning, setTurning] = useState(false);
  useTurning(slide, isTurning);
  const name = place?.name ?? '';
  return (
    <ConfigProvider theme={isDark ? { algorithm: theme.darkAlgorithm, token: { colorText: '#eef3f9' } } : {}}>
      <section ref={screen} className="board-meeting" data-dark={isDark} aria-label={say('会议大屏', 'Meeting room')}>
        <header>
          <h1>{say(`${name} · 联席会议`, `${name} · joint meeting`)}</h1>
          <Button onClick={() => void toggleFullScreen(screen.current)}>{say('全屏 / 退出', 'Full screen')}</Button>
          <Button aria-pressed={isDark} onClick={() => restate({ dark: isDark ? '' : '1' })}>
            {isDark ? say('浅色', 'Light') : say('深色', 'Dark')}
          </Button>
          <Button aria-pressed={isTurning} onClick={() => setTurning(!isTurning)}>
            {isTurning ? say('停止轮播', 'Stop turning') : say('自动轮播', 'Turn by itself')}
          </Button>
          <Button onClick={() => goTo('/dashboard', { division: code })}>{say('返回看板', 'Back')}</Button>
        </header>
        {place ? <ShownSlide slide={slide} place={place} /> : <Skeleton active title={false} paragraph={{ rows: 8 }} />}
        <footer>
          <span>
            {say(
              `第 ${SLIDES.indexOf(slide) + 1} 页，共 ${SLIDES.length} 页；← → 翻页，Esc 退出全屏`,
              `Page ${SLIDES.indexOf(slide) + 1} of ${SLIDES.length}; ← → turn, Esc leaves`,
            )}
          </span>
          <span>{say(`截至 ${today()}`, `as of ${today()}`)}</span>
        </footer>
      </section>
    </ConfigProvider>
  );
}

/** Turns by the arrow keys, and by itself when asked to. */
function useTurning(slide: ReturnType<typeof slideNamed>, isTurning: boolean): void {
  useEffect(() => {
    const turn = (steps: number) => restate({ slide: slideAfter(slide, steps) });
    const press = (event: KeyboardEvent) => {
      const steps = isTyping(event.target) ? 0 : stepsOf(event.key);
      if (steps === 0) return;
      event.preventDefault();
      turn(steps);
    };
    addEventListener('keydown', press);
    const timer = isTurning ? setInterval(() => turn(1), TURNED_EVERY) : undefined;
    return () => {
      removeEventListener('keydown', press);
      clearInterval(timer);
    };
  }, [slide, isTurning]);
}

/** A key that a control takes for itself turns no page. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, button, a') !== null;
}

async function toggleFullScreen(screen: HTMLElement | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await screen?.requestFullscreen();
}
