import { escapeHtml, page } from './html.ts';
import { staffAccounts } from './staff-accounts.ts';

/** The sign-in page; `failed` is the name typed with a password that was not right. */
export function signInPage(action: string, failed?: string): string {
  const alert =
    failed === undefined
      ? ''
      : '<p class="error" role="alert">用户名或密码不对。<span lang="en">The user name or password is not right.</span></p>';
  const names = staffAccounts.map(({ username }) => `<option value="${username}">`).join('');
  return page(
    '演示登录 Demo sign-in',
    `<h1>工作人员登录 <span lang="en">Staff sign-in</span></h1>
<p>演示账号，人物均为虚构。密码在启动时显示。<span lang="en">Demonstration accounts of fictional people. The passwords are shown when the portal starts.</span></p>
${alert}<form method="post" action="${escapeHtml(action)}">
<label for="username">用户名 <span lang="en">User name</span></label>
<input id="username" name="username" value="${escapeHtml(failed ?? '')}" list="accounts" autocomplete="username" autocapitalize="none" required>
<datalist id="accounts">${names}</datalist>
<label for="password">密码 <span lang="en">Password</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录 <span lang="en">Sign in</span></button></form>`,
  );
}

/** Asks before signing out; `form` is the issuer's own hidden form, whose id is `op.logoutForm`. */
export function signOutPage(form: string): string {
  return page(
    '退出登录 Sign out',
    `<h1>退出登录？ <span lang="en">Sign out?</span></h1>${form}
<button form="op.logoutForm" name="logout" value="yes">退出 <span lang="en">Sign out</span></button>`,
  );
}

/** Shown after signing out when the portal named no page to go to. */
export function signedOutPage(): string {
  return page('已退出 Signed out', '<h1>已退出登录 <span lang="en">You are signed out</span></h1><p><a href="/">家门口 · Doorstep</a></p>');
}

/** Says that a sign-in cannot go on: it timed out, was opened twice, or the portal asked for something wrong. */
export function signInErrorPage(reason: string): string {
  return page(
    '无法登录 Sign-in failed',
    `<h1>无法继续登录 <span lang="en">The sign-in cannot go on</span></h1>
<p>请从头再来：<a href="/staff">工作台</a>。<span lang="en">Start again from the <a href="/staff">workbench</a>.</span></p><p lang="en">${escapeHtml(reason)}</p>`,
  );
}
