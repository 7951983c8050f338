import { useSay } from '../../language.ts';
import type { Profile } from './profile.ts';
import { PROFILE_CARDS } from './profile-cards.ts';

/** The ways to the cards of a profile (各部分), in sight at the foot of a narrow screen, where the cards stand one below the other. */
export function ProfileWays({ child }: { child: Profile }) {
  const say = useSay();
  return (
    <nav className="profile-ways not-printed" aria-label={say('档案的各部分', 'Parts of the profile')}>
      {PROFILE_CARDS.map(({ anchor, short, countOf }) => {
        const count = countOf?.(child) ?? 0;
        return (
          <button key={anchor} type="button" onClick={() => show(anchor)}>
            {say(...short)}
            {count > 0 && <b>{count}</b>}
          </button>
        );
      })}
    </nav>
  );
}

/** Brings a card to the top of the screen, and who uses the keyboard to it. */
function show(anchor: string): void {
  const card = document.getElementById(anchor);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}
