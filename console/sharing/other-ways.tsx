import { Button, Flex, Input } from 'antd';
import { useId, useState } from 'react';
import { useSay, useTerm } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { statePurpose, useStatedPurpose } from '../stated-purpose.ts';
import { useReader } from './use-reader.ts';
import { otherPurposes } from './withheld.ts';

/** Other purposes of the person that would show some of the fields: one click states them. Nothing when none would. */
export function OtherPurposes({ coordinates, close }: { coordinates: readonly string[]; close(): void }) {
  const say = useSay();
  const term = useTerm();
  const reader = useReader();
  const { purposes } = useSession();
  const { purpose: stated } = useStatedPurpose();
  if (!reader) return null;
  const names = purposes.map(({ purpose }) => purpose);
  const others = otherPurposes(reader, coordinates, names, stated);
  if (others.length === 0) return null;
  return (
    <>
      <p>{say('工作确实属于以下目的的，可以改选：', 'If your work is for one of these purposes, state it:')}</p>
      <Flex wrap gap={8}>
        {others.map(({ purpose, count }) => (
          <Button
            key={purpose}
            size="small"
            onClick={() => {
              close();
              statePurpose({ purpose });
            }}
          >
            {say(`${term('Purpose', purpose)}（可看 ${count} 项）`, `${term('Purpose', purpose)} (shows ${count})`)}
          </Button>
        ))}
      </Flex>
    </>
  );
}

/** States the number of a case, task or emergency (个案编号) without going up to the header. */
export function CaseNumber({ close }: { close(): void }) {
  const say = useSay();
  const id = useId();
  const [number, setNumber] = useState('');
  const label = say('个案、任务或紧急查阅编号', 'Number of a case, task or emergency');
  const state = () => {
    close();
    statePurpose({ caseNumber: number.trim().toUpperCase() });
  };
  return (
    <Flex wrap gap={8} align="center" style={{ marginTop: 8 }}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        style={{ width: 180 }}
        value={number}
        autoComplete="off"
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button disabled={number.trim() === ''} onClick={state}>
        {say('按这个编号查', 'Use it')}
      </Button>
    </Flex>
  );
}
