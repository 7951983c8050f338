import { Skeleton } from 'antd';
import { type ComponentType, type ReactNode, useEffect, useReducer } from 'react';

/** A component of another file, which is loaded when it is first shown or when `load` is called. */
export type LoadedLater<Props> = ComponentType<Props> & { load(): Promise<void> };

const Usually = () => <Skeleton active title={false} paragraph={{ rows: 8 }} />;

/**
 * Loads a component when it is first shown (延后加载); until it is there something else stands in its place. It is shown as soon as
 * it has come, where `Suspense` would keep what stood there for 300 ms. What cannot be loaded is an error of the page.
 */
export function loadedLater<Props extends object>(
  ask: () => Promise<{ default: ComponentType<Props> }>,
  meanwhile: (props: Props) => ReactNode = Usually,
): LoadedLater<Props> {
  let Loaded: ComponentType<Props> | undefined;
  let problem: unknown;
  const load = () =>
    ask().then(
      (file) => {
        Loaded = file.default;
      },
      (error: unknown) => {
        problem = error;
      },
    );
  // biome-ignore lint/correctness/noComponentHookFactories: a file calls this once for each component, when it is loaded
  function Later(props: Props) {
    const [, hasCome] = useReducer((times: number) => times + 1, 0);
    useEffect(() => {
      if (!Loaded) void load().then(hasCome);
    }, []);
    if (problem) throw problem;
    return Loaded ? <Loaded {...props} /> : meanwhile(props);
  }
  return Object.assign(Later, { load });
}
