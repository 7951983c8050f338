const STYLE = [
  'body{margin:0;min-height:100vh;display:grid;place-items:center;color:#1e2b3a;background:#f3f6fa;',
  'font:16px/1.8 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}',
  'main{max-width:32rem;margin:24px;padding:32px 40px;border-radius:16px;background:#fff;box-shadow:0 8px 32px rgb(23 63 105/12%)}',
  'h1{margin:0 0 8px;font-size:22px;color:#1c4f82}p{margin:0 0 20px}',
  'a{display:inline-block;padding:8px 24px;border-radius:999px;color:#fff;background:#1c4f82;text-decoration:none}',
].join('');

/**
 * The page at the end of signing in. It continues by itself: the browser counts what a page of the hub opens as the
 * hub's own, and only then sends the session's cookie (SameSite=Strict) along.
 */
export function signedInPage(): string {
  return page(
    '登录成功',
    '正在打开儿童数据枢纽……',
    '/',
    '打开儿童数据枢纽',
    '<meta http-equiv="refresh" content="0;url=/">',
  );
}

/** The page for a sign-in that did not succeed, with a sentence of ours that says what to do. */
export function failedSignInPage(sentence: string): string {
  return page('登录没有完成', sentence, '/sign-in', '重新登录');
}

function page(title: string, sentence: string, target: string, link: string, head = ''): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${head}<title>儿童数据枢纽 · ${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1><p>${escaped(sentence)}</p><a href="${target}">${link}</a></main></body></html>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
