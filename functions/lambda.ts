/** The entry of the one asset both HTTP Lambdas are made of; each function names its own export as handler. */
export { renderPage } from './pages.ts';
export { handler as resident } from './resident/lambda.ts';
export { handler as staff } from './staff/lambda.ts';
