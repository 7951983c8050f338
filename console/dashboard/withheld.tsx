import { Popover } from 'antd';
import { useSay } from '../language.ts';

/** Stands where a small number is withheld, and says why. */
export function Withheld() {
  const say = useSay();
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      content={
        <p className="board-popover">
          {say(
            '人数少于 10 人时，公布数字可能指明个人，因此不向不能查看名单的人员显示；为避免倒推，另有一个相邻的数也不显示。要看请选择使用目的，或向负责部门申请共享。',
            'Numbers below ten could point to a person, so they are withheld from whoever may not open the list, with a second number next to it that would give it away. State a purpose, or ask the department to share.',
          )}
        </p>
      }
    >
      <button type="button" className="board-withheld">
        {say('人数较少，不显示', 'small, withheld')}
      </button>
    </Popover>
  );
}
