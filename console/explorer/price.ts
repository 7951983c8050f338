import type { Explanation, Measured } from './explanation-shapes.ts';

/** Says one thing in the language of the page. */
type Say = (chinese: string, english: string) => string;

/** What an operation costs against its limits, in one line: `约 1,240 / 100,000 个数据项，深度 5 / 12，询问 4 个部门`. */
export function priceText({ tokens, cost, depth, page, departments, plan, denied }: Explanation, say: Say): string {
  const parts = [
    cost && say(`约 ${share(cost)} 个数据项`, `about ${share(cost)} data items`),
    depth && say(`深度 ${share(depth)}`, `depth ${share(depth)}`),
    page && page.value > 0 && say(`每页 ${share(page)} 条`, `${share(page)} rows a page`),
    isOver(tokens) && say(`长度 ${share(tokens)} 个词`, `${share(tokens)} tokens`),
    plan && say(`询问 ${departments.length} 个部门`, `asks ${departments.length} departments`),
    denied.length > 0 &&
      say(`${denied.length} 项不能提供（见执行计划）`, `${denied.length} fields withheld (see the plan)`),
  ];
  return parts.filter(Boolean).join(say('，', ', '));
}

/** Whether an operation passes a limit. */
export function isTooMuch({ tokens, cost, depth, page }: Explanation): boolean {
  return [tokens, cost, depth, page].some((measured) => measured !== null && isOver(measured));
}

function isOver({ value, limit }: Measured): boolean {
  return value > limit;
}

function share({ value, limit }: Measured): string {
  return `${value.toLocaleString('en-US')} / ${limit.toLocaleString('en-US')}`;
}
