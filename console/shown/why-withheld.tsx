import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Answer } from '../data/answer.ts';
import { useLanguage, useSay } from '../language.ts';
import { loadedLater } from '../loaded-later.tsx';

const WithheldReasons = loadedLater(() => import('../sharing/withheld-reasons.tsx'));

/** On a narrow screen it takes two lines. */
const WRAPPING = { height: 'auto', maxWidth: '100%', textAlign: 'start', whiteSpace: 'normal' } as const;

/** A button that says how much of an answer is withheld or masked, and opens the reasons with what to do. Nothing when nothing is. */
export function WhyWithheld({ answer }: { answer: Pick<Answer<unknown>, 'notices' | 'masked' | 'partly'> }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { notices, masked, partly } = answer;
  const count = notices.reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0);
  const ofSome = new Set(partly.map(({ coordinate }) => coordinate)).size;
  if (count + ofSome + masked.length === 0) return null;
  const parts = [
    ...(count > 0 ? [say(`${count} 项未显示`, `${count} withheld`)] : []),
    ...(ofSome > 0 ? [say(`${ofSome} 项只提供部分儿童的`, `${ofSome} of some children only`)] : []),
    ...(masked.length > 0 ? [say(`${masked.length} 项已脱敏`, `${masked.length} masked`)] : []),
  ];
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" type="link" style={WRAPPING} onClick={() => setOpen(true)}>
        {say(`${parts.join('，')}：为什么？怎么办？`, `${parts.join(', ')}: why, and what to do?`)}
      </Button>
      <Modal
        open={isOpen}
        width={640}
        onCancel={close}
        footer={null}
        destroyOnHidden
        title={say('为什么看不到，可以怎么办', 'Why this is hidden, and what can be done')}
      >
        <WithheldReasons answer={answer} close={close} />
      </Modal>
    </>
  );
}

/** The name of `Type.field`, once the names are loaded; the coordinate until then. */
export function useFieldTerm(): (coordinate: string) => string {
  const of = useLanguage();
  const [terms, setTerms] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  useEffect(() => void import('../field-terms.generated.ts').then(({ FIELD_TERMS }) => setTerms(FIELD_TERMS)), []);
  return (coordinate) => {
    const [type = '', field = ''] = coordinate.split(/[.(:)]+/);
    return of === 'zh' ? (terms[type]?.[field] ?? coordinate) : coordinate;
  };
}
