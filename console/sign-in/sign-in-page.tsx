import { useEffect, useState } from 'react';
import emblem from '../emblem.svg';
import { keepReturn } from '../kept-return.ts';
import { useSay } from '../language.ts';
import { returnPath } from '../return-path.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { OfficerCards } from './officer-cards.tsx';
import { type SignInOptions, signInAs, signInOptions } from './sign-in-options.ts';

/** The sign-in page 登录页: the issuer's button, and in a demo hub the invented officers. */
export function SignInPage() {
  const say = useSay();
  const [options, setOptions] = useState<SignInOptions>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    signInOptions().then(setOptions, (error: Error) => setProblem(error.message));
  }, []);
  const wanted = () => returnPath(location.search, location.origin, location.hash);
  const enter = (officer: string) => {
    setProblem(undefined);
    signInAs(officer).then(
      () => location.assign(wanted()),
      (error: Error) => setProblem(error.message),
    );
  };
  return (
    <>
      <header className="sign-in-header">
        <img src={emblem} alt="" width="64" height="64" />
        <h1>{say('儿童数据枢纽', 'Child Data Hub')}</h1>
        <p>{say('一个孩子 · 一次查询 · 多个部门', 'One child · one question · many departments')}</p>
        <LanguageSwitch />
      </header>
      <main className="sign-in-main">
        {problem && (
          <p className="sign-in-problem" role="alert">
            {problem}
          </p>
        )}
        {options?.hasIssuer && (
          <section className="sign-in-issuer">
            <a className="sign-in-button" href="/sign-in/start" onClick={() => keepReturn(wanted())}>
              {say('统一身份认证登录', 'Sign in with your account')}
            </a>
            <p>
              {say(
                '使用单位分配的账号登录。每次查询都会记录人员、目的与时间。',
                'Use the account of your unit. Every look-up is recorded with person, purpose and time.',
              )}
            </p>
          </section>
        )}
        {options && options.officers.length > 0 && <OfficerCards officers={options.officers} onChoose={enter} />}
        {options && !options.hasIssuer && options.officers.length === 0 && (
          <p className="sign-in-problem">
            {say(
              '本枢纽尚未设置登录方式，请联系系统管理员。',
              'No way to sign in has been set up; ask the administrator.',
            )}
          </p>
        )}
      </main>
    </>
  );
}
