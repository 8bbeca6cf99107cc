const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, in an attribute's quotes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}

/** A plain page of the local runtime. Title is text, content is HTML. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
label{display:block;margin-top:1rem}input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:2px solid}
button{font:inherit;margin-top:1.5rem;padding:.6rem 1.4rem}article{border-top:1px solid;padding:1rem 0}pre{white-space:pre-wrap;font:inherit}
.error{border-left:.4rem solid #c00;padding-left:1rem}
</style></head><body><main>${content}</main></body></html>
`;
}
