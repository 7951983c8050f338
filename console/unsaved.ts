import { useEffect } from 'react';
import { useSay } from './language.ts';

/** Asked before one leaves a place; says what would be lost. */
type LeavingQuestion = () => string;

let question: LeavingQuestion | null = null;
/** Whether a draft is kept that outlives going about in the console, but not the page. */
let isDrafted = false;

/** Whether one may leave: nothing would be lost, or the person says so. */
export function mayLeave(): boolean {
  if (question === null) return true;
  const leaves = confirm(question());
  if (leaves) question = null;
  return leaves;
}

/** Whether something typed is not submitted. */
export function isAnythingTyped(): boolean {
  return question !== null || isDrafted;
}

/** Nothing is left to lose: it has been sent. */
export function nothingToLose(): void {
  question = null;
  isDrafted = false;
}

/** Has the browser ask before the page is closed. */
function warn(event: BeforeUnloadEvent): void {
  if (isAnythingTyped()) event.preventDefault();
}

/** While a draft is kept that only closing the page loses, asks before that (草稿未提交提醒). */
export function useDrafted(isTyped: boolean): void {
  useEffect(() => {
    isDrafted = isTyped;
    if (!isTyped) return;
    addEventListener('beforeunload', warn);
    return () => {
      isDrafted = false;
      removeEventListener('beforeunload', warn);
    };
  }, [isTyped]);
}

/** While something typed is not sent, asks before it is lost: on a link, on the way back, on closing the tab (未保存提醒). */
export function useUnsaved(isTyped: boolean): void {
  const say = useSay();
  useEffect(() => {
    if (!isTyped) return;
    const ask = () =>
      say('填写的内容还没有提交，离开后不会保留。确定离开吗？', 'What you filled in is not submitted. Leave?');
    question = ask;
    addEventListener('beforeunload', warn);
    return () => {
      question = null;
      removeEventListener('beforeunload', warn);
    };
  }, [isTyped, say]);
}
