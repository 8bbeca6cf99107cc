import { offerCopying } from './copy.ts';
import { sendOnce } from './send-once.ts';

// Every page works without this file; it only saves a few presses.
document.querySelector<HTMLElement>('[data-focus]')?.focus();
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) offerCopying(button);
sendOnce();
