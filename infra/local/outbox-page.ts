import { escapeHtml, page } from './html.ts';
import type { OutboxEntry } from './outbox.ts';

/** The page that shows what was sent, newest first. */
export function outboxPage(entries: readonly OutboxEntry[]): string {
  const list =
    entries.length === 0 ? '<p>还没有发出消息。<span lang="en">Nothing has been sent yet.</span></p>' : entries.map(article).join('\n');
  return page('发件箱 Outbox', `<h1>发件箱 <span lang="en">Outbox</span></h1>\n${list}`);
}

function article({ at, channel, to, subject, text, attachments }: OutboxEntry): string {
  const files = attachments.map(({ filename, contentType, base64 }) => {
    const link = `data:${contentType};base64,${base64}`;
    return `<li><a download="${escapeHtml(filename)}" href="${escapeHtml(link)}">${escapeHtml(filename)}</a></li>`;
  });
  return `<article><p><time datetime="${at}">${at}</time> · ${channel} → ${escapeHtml(to.join(', '))}</p>
${subject === undefined ? '' : `<h2>${escapeHtml(subject)}</h2>`}<pre>${escapeHtml(text)}</pre>${files.length === 0 ? '' : `<ul>${files.join('')}</ul>`}</article>`;
}
