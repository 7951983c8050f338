import type { FormEvent } from 'react';
import { useAct } from '../data/use-act.ts';
import { useSay } from '../language.ts';
import { FreezeMeetingPack } from '../operations.generated.ts';
import { today } from '../shown/days.ts';
import { useSession } from '../signed-in.ts';

/** Orders a pack 订一份会议材料: a title of the month stands there already. */
export function PackOrderForm({ onOrdered }: { onOrdered: () => void }) {
  const { viewer } = useSession();
  const say = useSay();
  const { perform, isPerforming, outcome } = useAct(FreezeMeetingPack);
  const [year, month] = today().split('-');
  const order = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const input = { title: String(given.get('title')).trim(), divisionCode: String(given.get('division')).trim() };
    const done = await perform({ input });
    if (done?.kind === 'DONE') onOrdered();
  };
  return (
    <form className="record-form" onSubmit={order}>
      <label className="record-form-wide">
        {say('题目', 'Title')}
        <input
          name="title"
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={`${year}年${Number(month)}月联席会议材料`}
        />
      </label>
      <label>
        {say('区划代码', 'Area code')}
        <input name="division" required defaultValue={viewer.division} pattern="[0-9]{2,12}" autoComplete="off" />
      </label>
      <div className="record-form-buttons">
        <button type="submit" disabled={isPerforming}>
          {say('订一份材料', 'Order a pack')}
        </button>
      </div>
      {outcome && outcome.kind !== 'DONE' && (
        <p role="alert">
          {outcome.kind === 'REFUSED' ? Object.values(outcome.fields).join('') || outcome.sentence : outcome.sentence}
        </p>
      )}
    </form>
  );
}
