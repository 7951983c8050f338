import './no-telemetry.ts';
import './compile-cache.ts';
import { parseArgs } from 'node:util';

const USAGE =
  '用法:npm run gateway -- --supergraph 文件 --port 端口 [--subgraph 名称=地址 ...];不带参数即启动整个枢纽,--demo-sign-in 开启演示登录。';

/** The hub itself, or the gateway alone on a foreign supergraph. */
type Run = { hasDemoFlag: boolean } | ForeignRun;

interface ForeignRun {
  supergraph: string;
  port: number;
  subgraphs: Record<string, { url: string }>;
}

/** `npm start` runs the hub (`--demo-sign-in`: the invented officers may sign in); with `--supergraph` the gateway alone runs on a foreign Federation 2 supergraph. */
async function main(): Promise<void> {
  let run: Run;
  try {
    run = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof WrongArgument ? `${error.message}\n${USAGE}` : USAGE);
    process.exitCode = 2;
    return;
  }
  if ('supergraph' in run) {
    const { runForeign } = await import('./foreign.ts');
    await runForeign(run.supergraph, run.port, run.subgraphs);
  } else {
    const { runHub } = await import('./hub.ts');
    await runHub(run.hasDemoFlag);
  }
}

class WrongArgument extends Error {}

function readArguments(args: string[]): Run {
  const { values } = parseArgs({
    args,
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      subgraph: { type: 'string', multiple: true },
      'demo-sign-in': { type: 'boolean', default: false },
    },
  });
  if (values.supergraph === undefined) {
    if (values.port ?? values.subgraph) throw new WrongArgument('缺少 --supergraph。');
    return { hasDemoFlag: values['demo-sign-in'] };
  }
  const port = Number(values.port ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongArgument('--port 应是 0 到 65535 之间的整数。');
  return { supergraph: values.supergraph, port, subgraphs: subgraphAddresses(values.subgraph ?? []) };
}

function subgraphAddresses(pairs: readonly string[]): Record<string, { url: string }> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, ...rest] = pair.split('=');
      const url = rest.join('=');
      if (!name || !URL.canParse(url))
        throw new WrongArgument('--subgraph 应写成 名称=地址,例如 products=http://127.0.0.1:4001/。');
      return [name, { url }];
    }),
  );
}

await main();
