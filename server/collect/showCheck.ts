import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { checkView } from './checkView.js';
import type { Desk, Entered } from './entrance.js';
import { alreadyNotice, closedNotice } from './notices.js';

export function showCheck(desk: Desk, visit: Visit, entered: Entered): Reply {
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  if (entered.draft === undefined) return redirect(entered.base, { status: 302 });
  return checkView(desk.services, visit, { entered, draft: entered.draft, missing: [] });
}
