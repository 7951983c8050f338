import { useSay } from '../language.ts';
import { useExplained } from './explanation.ts';
import { isTooMuch, priceText } from './price.ts';

/** Above the editor, before anything is run: what the operation costs against its limits; in red, what to do when it is too much. */
export function PriceLine() {
  const say = useSay();
  const explained = useExplained();
  const of = explained && 'explanation' in explained ? explained.explanation : undefined;
  const sentence = explained && 'sentence' in explained ? explained.sentence : of?.problem;
  const level = of && isTooMuch(of) ? 'too-much' : sentence ? 'unclear' : 'fine';
  return (
    <p className="price-line" data-level={level} role="status" aria-label={say('查询预估', 'Estimate')}>
      {!explained && say('写好查询后，这里显示预计的数据量', 'What you write is priced here before you run it')}
      {level === 'too-much' && <b>{say('超出限额', 'Too much')}</b>}
      {of && <span>{priceText(of, say)}</span>}
      {sentence && <span className="price-problem">{sentence}</span>}
    </p>
  );
}
