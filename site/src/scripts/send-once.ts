/** Long enough for a slow network's answer; after it the person may try again. */
const pauseMilliseconds = 8000;

/** Swallows the second press of the same form. Nothing is disabled, so the pressed button's value is sent and Back finds a live form. */
export function sendOnce(): void {
  const sentAt = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    const before = sentAt.get(form);
    if (before !== undefined && event.timeStamp - before < pauseMilliseconds) event.preventDefault();
    else sentAt.set(form, event.timeStamp);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of document.forms) sentAt.delete(form);
  });
}
