// Counts that this page was opened. It tells the service the page’s path, without its query, and keeps in local storage
// which pages it has told of today, so that a page is counted once a day. It runs after a yes only: see the gate.
import { COUNTED_KEY } from "../consent/counted-key.ts";

interface Counted {
  day: string;
  pages: string[];
}

const { pathname } = location;
const { day, pages } = read();
if (!pages.includes(pathname)) {
  void fetch("/page-counts", { method: "POST", body: pathname, keepalive: true }).catch(() => {});
  try {
    localStorage.setItem(COUNTED_KEY, JSON.stringify({ day, pages: [...pages, pathname] } satisfies Counted));
  } catch {
    // Storage is blocked: the page is counted each time.
  }
}

function read(): Counted {
  const today = new Date().toDateString();
  try {
    const counted = JSON.parse(localStorage.getItem(COUNTED_KEY) ?? "") as Counted;
    if (counted.day === today && Array.isArray(counted.pages)) return counted;
  } catch {
    // Nothing yet, or nothing that can be read.
  }
  return { day: today, pages: [] };
}
