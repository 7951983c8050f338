import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';
import { type ConsoleVisit, settled } from './console-visit.ts';

const IN_TIME = { timeout: 60_000, interval: 200 };

const started = consoleUnderTest();

test('a task goes the whole way from window to window: accepted, answered, returned, handed on, answered, closed, followed up', async () => {
  await using from = await started.visit('demo-county-officer', 'CHILD_CARE');
  await using school = await started.visit('demo-education-manager', 'CHILD_CARE');
  await using federation = await started.visit('demo-womens-federation-officer', 'CHILD_CARE');
  const number = await makeTask(from, '教育');
  const at = `/tasks#queue=all&number=${number}`;

  await school.open(at);
  await act(school.page, '受理', '受理');
  await isNow(school.page, '办理中');
  await act(school.page, '答复', '提交答复', { 办理结果: '已去电话，家长未接。' });
  await isNow(school.page, '已答复');

  await from.open(at);
  await isNow(from.page, '已答复');
  await act(from.page, '退回', '退回', { 退回的理由: '请到家了解。' });
  await isNow(from.page, '已退回');
  expect(await paper(from.page).textContent()).toContain('请到家了解。');

  await isNow(school.page, '已退回');
  await act(school.page, '转交', '转交', { 理由: '家庭教育事项，请妇联办理。' }, '妇联');
  await isNow(school.page, '待受理');

  await federation.open(at);
  await act(federation.page, '答复', '提交答复', { 办理结果: '已上门，家长同意每周通话。' });
  await isNow(from.page, '已答复');
  await act(from.page, '办结', '办结', { '说明（可不填）': '收到。' });
  await isNow(from.page, '已办结');
  await isNow(federation.page, '已办结');
  await act(federation.page, '登记回访', '登记', { 回访情况: '每周通话，做到了。' });
  await expect.poll(() => paper(federation.page).textContent(), IN_TIME).toContain('每周通话，做到了。');
  expect([from, school, federation].flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('a colleague is chosen by name, finds the task among their own, and one who never signed in is written', async () => {
  await using from = await started.visit('demo-county-officer', 'CHILD_CARE');
  await using league = await started.visit('demo-league-manager', 'CHILD_CARE');
  await using cadre = await started.visit('demo-league-cadre', 'CHILD_CARE');
  const numbers = [await makeTask(from, '共青团'), await makeTask(from, '共青团')];
  const accept = async (number: string | undefined, typed: string) => {
    await league.open(`/tasks#queue=all&number=${number}`);
    await paper(league.page).getByRole('button', { name: '受理', exact: true }).click();
    const form = league.page.getByRole('dialog');
    await form.getByText('交给同事经办').click();
    await form.getByRole('combobox', { name: '经办人' }).fill(typed);
    return form;
  };
  const known = await accept(numbers[0], '尚启航');
  await league.page.getByTitle(/^尚启航.*一线人员$/).click();
  await known.getByRole('button', { name: '受理', exact: true }).click();
  await isNow(league.page, '办理中');
  await cadre.open('/tasks');
  await cadre.page
    .getByText(numbers[0] as string)
    .first()
    .waitFor();

  const unknown = await accept(numbers[1], 'league-volunteer-7');
  await league.page.getByTitle('登录账号：league-volunteer-7').click();
  await unknown.getByLabel('经办人的姓名和职务').fill('冉小禾（志愿者）');
  await unknown.getByRole('button', { name: '受理', exact: true }).click();
  await expect.poll(() => paper(league.page).textContent(), IN_TIME).toContain('冉小禾（志愿者）');
  expect([from, league, cadre].flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('who is slower than a colleague is told so, keeps what was typed, and is not asked for what is no longer needed', async () => {
  await using from = await started.visit('demo-county-officer', 'CHILD_CARE');
  await using school = await started.visit('demo-education-manager', 'CHILD_CARE');
  const number = await makeTask(from, '教育');
  const at = `/tasks#queue=all&number=${number}`;
  await school.open(at);
  await paper(school.page).getByRole('button', { name: '答复', exact: true }).click();
  const form = school.page.getByRole('dialog');
  await form.getByLabel('办理结果').fill('已联系家长。');

  const colleague = await started.hub.signIn('demo-education-manager');
  const accept = `mutation ($number: String!) { acceptTask(input: { number: $number, expectedVersion: 1 }) { version } }`;
  expect((await colleague(accept, { number }, 'CHILD_CARE')).data?.acceptTask.version).toBe(2);
  await paper(school.page).getByText('办理中').first().waitFor();
  await form.getByRole('button', { name: '提交答复' }).click();
  await form.getByText('已经取得最新情况，您填写的内容还在').waitFor();
  expect(await form.getByLabel('办理结果').inputValue()).toBe('已联系家长。');

  await from.open(at);
  await act(from.page, '撤回', '撤回', { 撤回的理由: '情况有变。' });
  await isNow(from.page, '已撤回');
  await form.getByText('现在已不需要这样办理').waitFor();
  expect(await form.getByRole('button', { name: '提交答复' }).isDisabled()).toBe(true);
});

test('an answer that is half written is not closed away without a question', async () => {
  await using from = await started.visit('demo-county-officer', 'CHILD_CARE');
  await using school = await started.visit('demo-education-manager', 'CHILD_CARE');
  await school.open(`/tasks#queue=all&number=${await makeTask(from, '教育')}`);
  await paper(school.page).getByRole('button', { name: '答复', exact: true }).click();
  const form = school.page.getByRole('dialog');
  const questions: string[] = [];
  school.page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (questions.length < 2 ? dialog.dismiss() : dialog.accept());
  });
  await form.getByLabel('办理结果').fill('已联系家长。');
  await school.page.keyboard.press('Escape');
  expect(await form.getByLabel('办理结果').inputValue()).toBe('已联系家长。');
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'hidden' });
  expect(questions).toEqual(Array(2).fill('填写的内容还没有提交，离开后不会保留。确定离开吗？'));
});

/** Makes a task by hand; gives its number. */
async function makeTask({ open, page }: ConsoleVisit, department: string): Promise<string> {
  await open('/tasks');
  await open('/tasks/new');
  await page.getByText(department, { exact: true }).click();
  await page.getByLabel('要办的事').fill('请了解家长外出后的看护情况。');
  await page.getByRole('button', { name: '创建任务' }).click();
  const told = await page.getByText(/任务号 RW-\d{4}-\d{4}/).textContent();
  return /RW-\d{4}-\d{4}/.exec(told ?? '')?.[0] as string;
}

const paper = (page: Page) => page.getByRole('region', { name: '任务', exact: true });

/** Opens the form of a step of the open task, fills it in and submits it. */
async function act(
  page: Page,
  step: string,
  submit: string,
  texts: Readonly<Record<string, string>> = {},
  choice?: string,
): Promise<void> {
  await paper(page).getByRole('button', { name: step, exact: true }).click();
  const form = page.getByRole('dialog');
  if (choice) {
    await form.getByRole('combobox').click();
    await page.getByTitle(choice, { exact: true }).click();
  }
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: submit, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await settled(page);
}

/** Waits until the open task is that far, without loading anything again. */
async function isNow(page: Page, state: string): Promise<void> {
  await expect.poll(() => paper(page).locator('.state-mark').first().textContent(), IN_TIME).toBe(state);
}
