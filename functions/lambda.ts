/** The entry of the one asset all HTTP Lambdas are made of; each function names its own export as handler. */
export { handler as oversight } from './oversight/lambda.ts';
export { renderPage } from './pages.ts';
export { handler as resident } from './resident/lambda.ts';
export { handler as staff } from './staff/lambda.ts';
