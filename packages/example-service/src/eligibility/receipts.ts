import type { PermissionReceipt } from "@council-components/eligibility-step/server";
import type { SessionStore } from "../sessions.ts";

/** Keeps the receipt of a permission with the session of who gave it, for as long as that is. */
export function keepReceipt(sessions: SessionStore, owner: string, receipt: PermissionReceipt): void {
  const session = sessions.open(owner);
  if (!session) throw new Error("There is no session to keep the receipt in");
  const { answers = {}, receipts = [] } = session.data.schoolMeals ?? {};
  session.data.schoolMeals = { answers, receipts: [...receipts, receipt] };
  sessions.save(session);
}
