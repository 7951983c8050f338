import './sign-in-ended.css';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useSay } from '../language.ts';
import { showSignIn, whoIsSignedIn } from '../still-signed-in.ts';
import { nothingToLose } from '../unsaved.ts';

let isShown = false;

/**
 * Tells over the page that the sign-in has ended, or that somebody else has signed in, while something typed is not submitted (登录已
 * 结束): one signs in again in another window and goes on here.
 */
export function showSignInEnded(name: string): void {
  if (isShown) return;
  isShown = true;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const close = () => {
    isShown = false;
    root.unmount();
    place.remove();
  };
  root.render(<SignInEnded name={name} close={close} />);
}

function SignInEnded({ name, close }: { name: string; close(): void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isStillEnded, setStillEnded] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const look = async (isAsked: boolean) => {
    if ((await whoIsSignedIn()) === 'OWN') close();
    else setStillEnded(isAsked);
  };
  useEffect(() => {
    const come = () => void look(false);
    addEventListener('focus', come);
    return () => removeEventListener('focus', come);
  });
  const giveUp = () => {
    nothingToLose();
    showSignIn();
  };
  return (
    <dialog
      ref={dialog}
      className="sign-in-ended"
      aria-labelledby="sign-in-ended"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="sign-in-ended">{say('您的登录已经结束', 'Your sign-in has ended')}</h2>
      <p>
        {say(
          `填写的内容还在这一页，还没有提交。请在新窗口重新以${name}登录，再回到这一页继续。`,
          `What you filled in is still on this page and is not submitted. Sign in again as ${name} in a new window, then come back.`,
        )}
      </p>
      {isStillEnded && (
        <p role="alert">
          {say(
            `现在登录的不是${name}，还不能继续。请先在新窗口登录。`,
            `${name} is not signed in yet. Please sign in in the new window first.`,
          )}
        </p>
      )}
      <div className="sign-in-ended-ways">
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {say('在新窗口登录', 'Sign in, in a new window')}
        </a>
        <button type="button" onClick={() => void look(true)}>
          {say('已登录，继续', 'I have signed in: go on')}
        </button>
        <button type="button" onClick={giveUp}>
          {say('放弃填写的内容', 'Give up what I filled in')}
        </button>
      </div>
    </dialog>
  );
}
