// Counts that this page was opened. It tells the service the page’s path, without its query, and keeps in session
// storage which pages it has told of, so that a page is counted once in a visit. It runs after a yes only: see the
// gate.
import { COUNTED_KEY } from "../consent/counted-key.ts";

const { pathname } = location;
const counted = read();
if (!counted.includes(pathname)) {
  void fetch("/page-counts", { method: "POST", body: pathname, keepalive: true }).catch(() => {});
  try {
    sessionStorage.setItem(COUNTED_KEY, JSON.stringify([...counted, pathname]));
  } catch {
    // Storage is blocked: the page is counted each time.
  }
}

function read(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(COUNTED_KEY) ?? "[]") as string[];
  } catch {
    return [];
  }
}
