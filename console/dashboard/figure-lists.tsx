import { useSay } from '../language.ts';
import type { WholeFigureFragment } from '../operations.generated.ts';
import { FigureLink } from './figure-link.tsx';
import type { ListChoice } from './figure-list.ts';
import { amountText } from './figure-words.ts';

/** The lists behind a figure: those that count, those that are missing, each part, and who is in one definition but not the other. */
export function FigureLists({
  figure,
  variant,
  division,
}: {
  figure: WholeFigureFragment;
  variant: WholeFigureFragment['variants'][number] | null;
  division: string;
}) {
  const say = useSay();
  const { owner, code, title, list, parts, denominator, unit } = figure;
  const base: ListChoice = { department: owner, code: variant?.code ?? code, division };
  if (list === null)
    return (
      <p className="board-quiet">{say('这个指标只有数，不提供名单。', 'This figure has a number only, no list.')}</p>
    );
  const link = (choice: ListChoice, text: string) => (
    <FigureLink list={list} title={text} choice={choice}>
      {text}
    </FigureLink>
  );
  return (
    <>
      <ul className="board-lists">
        <li>{link(base, say(`列入“${variant?.title ?? title}”的`, `Those in ${variant?.title ?? title}`))}</li>
        {(unit === '%' || denominator !== null) && (
          <li>{link({ ...base, isMissing: true }, say('没有达到的（在分母、不在分子）', 'Those missing'))}</li>
        )}
        {variant && (
          <>
            <li>
              {link(
                { ...base, code, butNot: variant.code },
                say(`在本口径、不在“${variant.title}”的`, `In this definition, not in ${variant.title}`),
              )}
            </li>
            <li>
              {link(
                { ...base, code: variant.code, butNot: code },
                say(`在“${variant.title}”、不在本口径的`, `In ${variant.title}, not in this one`),
              )}
            </li>
          </>
        )}
      </ul>
      {parts.length > 0 && !variant && (
        <table className="board-table">
          <caption>{say('分项（一人可计入多项，不能相加）', 'Parts (one may count in several)')}</caption>
          <tbody>
            {parts.map((part) => (
              <tr key={part.code}>
                <th scope="row">{part.title}</th>
                <td className="board-right">
                  {part.value === null
                    ? say('不显示', 'withheld')
                    : link({ ...base, part: part.code }, amountText(part.value, null))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
