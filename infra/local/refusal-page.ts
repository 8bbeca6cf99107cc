const texts: Readonly<Record<number, readonly [string, string]>> = {
  413: ['您发送的文件太大，请换小一些的文件再试。', 'What you sent is too large. Try again with smaller files.'],
  500: [
    '系统出错，刚才的操作可能没有完成，请稍后再试。',
    'Something went wrong on our side, and what you did may not have gone through. Try again shortly.',
  ],
  503: ['服务暂时不可用，请稍后再试。', 'The service is not available just now. Try again shortly.'],
};

/** A short page, in both languages, for a refusal of the gateway itself; undefined where it has no words of its own. */
export function refusalPage(status: number): string | undefined {
  const [chinese, english] = texts[status] ?? [];
  if (chinese === undefined || english === undefined) return undefined;
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${chinese}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}</style>
<h1>${chinese}</h1><p lang="en">${english}</p><p>紧急情况请拨打 110。<span lang="en">In an emergency call 110.</span></p><p><a href="/">返回首页 <span lang="en">Home</span></a></p></html>
`;
}
