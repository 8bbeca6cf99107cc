/** Puts the text of `data-copy` on the clipboard and says `data-done` beside the button. Without a clipboard the button goes away. */
export function offerCopying(button: HTMLElement): void {
  const { copy, done } = button.dataset;
  if (copy === undefined || done === undefined || navigator.clipboard === undefined) {
    button.hidden = true;
    return;
  }
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy);
      if (button.nextElementSibling) button.nextElementSibling.textContent = done;
    } catch {
      button.hidden = true;
    }
  });
}
