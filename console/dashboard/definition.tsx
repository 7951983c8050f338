import { Popover } from 'antd';
import { useSay } from '../language.ts';
import { restate } from '../where.ts';

/** What a figure counts, by which document, as of which day. */
export interface Defined {
  readonly owner: string;
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly basis: string;
  readonly asOf: string | null;
}

/** 口径: told on hover and focus; a click opens all that is known of the figure. */
export function Definition({ figure }: { figure: Defined }) {
  const say = useSay();
  return (
    <Popover trigger={['hover', 'focus']} content={<DefinitionText figure={figure} />}>
      <button
        type="button"
        className="board-definition"
        aria-label={say(`${figure.title}的口径`, `What ${figure.title} counts`)}
        onClick={() => openFigure(figure)}
      >
        {say('口径', 'basis')}
      </button>
    </Popover>
  );
}

/** The definition, its document and its day. */
export function DefinitionText({
  figure: { definition, basis, asOf },
}: {
  figure: Omit<Defined, 'owner' | 'code' | 'title'>;
}) {
  const say = useSay();
  return (
    <dl className="board-popover">
      <dt>{say('口径', 'Definition')}</dt>
      <dd>{definition}</dd>
      <dt>{say('依据', 'Basis')}</dt>
      <dd>{basis}</dd>
      <dt>{say('截至', 'As of')}</dt>
      <dd>{asOf ?? '—'}</dd>
    </dl>
  );
}

/** Shows a figure in the drawer, which the address names. */
export function openFigure({ owner, code }: { owner: string; code: string }): void {
  restate({ department: owner, figure: code });
}
