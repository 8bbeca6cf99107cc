/** Unpacks the browser that comes as a package into TMPDIR. A process of its own, because the package knows no other way to be told where. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
