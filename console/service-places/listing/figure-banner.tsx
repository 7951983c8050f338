import { Alert, Card, Skeleton, Typography } from 'antd';
import { Go } from '../../go.tsx';
import { useSay } from '../../language.ts';
import { useWhere } from '../../where.ts';
import type { Area, AreaFigure } from '../area.ts';
import { stateOfKind } from '../asked.ts';
import { figureText, shareText } from '../figure-text.ts';
import type { Kind } from '../kind.ts';

/** What the list is the list of (指标名单): the figure's title, 口径, value, and which of its rows are shown. */
export function FigureBanner({ kind, area }: { kind: Kind; area: Area | null | undefined }) {
  const say = useSay();
  const { state } = useWhere();
  if (area === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const figure = area?.figure;
  return (
    <Card size="small" className="places-figure">
      {figure ? (
        <FigureWords figure={figure} />
      ) : (
        <Alert
          type="info"
          title={say(
            '这一指标的口径没有取到；下面的名单仍按它筛选。',
            'The figure’s definition could not be read; the list below is of it all the same.',
          )}
        />
      )}
      <p className="places-figure-links">
        {kind.group !== 'RECORDS' && (
          <Go to="/places" state={stateOfKind(kind, state)}>
            {say(`不按指标，看全部${kind.title[0]}`, `All of them, not by the figure`)}
          </Go>
        )}
        <Go to="/dashboard">{say('回联席会议看板', 'Back to the dashboard')}</Go>
      </p>
    </Card>
  );
}

function FigureWords({ figure }: { figure: AreaFigure }) {
  const say = useSay();
  const { state } = useWhere();
  const part = figure.parts.find(({ code }) => code === state.part);
  const other = figure.variants.find(({ code }) => code === state.butNot);
  return (
    <>
      <h2>
        {say('指标：', 'Figure: ')}
        {figure.title}{' '}
        <b>
          {[(figure.value !== null || figure.isWithheld) && figureText(figure, say), shareText(figure)]
            .filter(Boolean)
            .join(say('，', ', '))}
        </b>
      </h2>
      <p>
        {state.missing
          ? say('下面列出的是没有达到的。', 'The list shows those that do not reach it.')
          : say('下面列出的是计入的。', 'The list shows those that count.')}
        {part && say(`分项：${part.title}。`, `Part: ${part.title}. `)}
        {state.butNot &&
          say(`不含计入“${other?.title ?? state.butNot}”的。`, `Without those of “${other?.title ?? state.butNot}”.`)}
      </p>
      <Typography.Paragraph type="secondary">
        {say('口径：', 'Definition: ')}
        {figure.definition} {say('依据：', 'Basis: ')}
        {figure.basis}
        {figure.asOf && say(`。截至 ${figure.asOf}。`, `. As of ${figure.asOf}.`)}
      </Typography.Paragraph>
    </>
  );
}
