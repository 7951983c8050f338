import { Alert, Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask } from '../../data/ask.ts';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { ChildByNumber } from '../../operations.generated.ts';
import { goTo, restate } from '../../where.ts';
import type { Register } from './register.ts';
import { readTyped } from './typed.ts';
import { useNarrow } from './use-narrow.ts';

/**
 * The one box in which a child is looked for (查找框): part of a name, pinyin initials, a national ID or a child id. A number
 * leads to its child at once and is never written into the address.
 */
export function SearchBox({ typed, register }: { typed: string; register: Register }) {
  const say = useSay();
  const [text, setText] = useState(typed);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isNarrow = useNarrow();
  const box = useFocusBySlash();
  const byNumber = async (nationalId: string) => {
    setAsking(true);
    const { data, errors } = await ask(ChildByNumber, { nationalId });
    setAsking(false);
    const id = data?.childByNationalId?.id;
    if (id) goTo('/children/profile', { id });
    else setProblem(errors[0]?.message ?? NOT_KNOWN(say));
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    const meant = readTyped(text);
    if (meant.kind === 'NATIONAL_ID') return void byNumber(meant.nationalId);
    if (meant.kind === 'CHILD_ID') return goTo('/children/profile', { id: meant.id });
    if (meant.kind !== 'PART_OF_NUMBER') return restate({ q: text.trim() });
    setProblem(
      say(
        `身份证号应为 18 位，您填写了 ${meant.digits} 位。请填写完整，或改按姓名查找。`,
        `A national ID has 18 characters; you typed ${meant.digits}.`,
      ),
    );
  };
  return (
    <search>
      <form className="search-line" onSubmit={look}>
        <Input
          ref={box}
          size="large"
          allowClear
          autoFocus={!isNarrow}
          maxLength={60}
          autoComplete="off"
          aria-label={say('查找儿童', 'Find a child')}
          aria-describedby="search-hint"
          placeholder={say('姓名、拼音首字母、身份证号或儿童编号', 'Name, initials, national ID or child id')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onClear={() => restate({ q: '' })}
        />
        <Button size="large" type="primary" htmlType="submit" autoInsertSpace={false} loading={isAsking}>
          {say('查找', 'Find')}
        </Button>
      </form>
      <p id="search-hint" className="search-hint">
        {register === 'CIVIL_AFFAIRS'
          ? say(
              '姓名可只填一部分；拼音首字母如 zxm，也可写作“张xm”。',
              'Part of a name, or pinyin initials such as zxm. ',
            )
          : say(
              '姓名可只填一部分；拼音首字母只能在民政台账中查找。',
              'Part of a name; initials work in civil affairs’ register only. ',
            )}
        {!isNarrow &&
          say('按 / 键回到查找框，↑↓ 键选择，回车打开。', 'Press / to come back here, ↑↓ to choose, Enter to open.')}
      </p>
      {problem && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginTop: 8 }}
          title={problem}
          action={<Go to="/children/find">{say('向掌握部门询问', 'Ask who knows the child')}</Go>}
        />
      )}
    </search>
  );
}

const NOT_KNOWN = (say: ReturnType<typeof useSay>) =>
  say(
    '在您可以查阅的范围内没有这个身份证号。请核对号码；孩子可能由其他地区或部门掌握。',
    'No child with this number within your reach. Check the number; others may know the child.',
  );

/** Whether a key belongs to what is typed; in the box itself while it is empty it does not. */
function isTypedIn(at: HTMLElement, box: HTMLInputElement | null | undefined): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !(at === box && box.value === '');
}

/** The box gets the keyboard when somebody presses `/` outside of a field. */
function useFocusBySlash() {
  const box = useRef<InputRef>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTypedIn(at, box.current?.input)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return box;
}
