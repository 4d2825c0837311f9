import type { Language } from "@council-components/address-lookup";

/** The address of a page: the same in both languages, Welsh under /cy/. */
export function pathOf(page: string, language: Language): string {
  return language === "cy" ? `/cy/${page}` : `/${page}`;
}

/** Which page of which language an address is. */
export function readPath(pathname: string): { page: string; language: Language } {
  const welsh = pathname === "/cy" || pathname.startsWith("/cy/");
  return { page: pathname.slice(welsh ? 4 : 1), language: welsh ? "cy" : "en" };
}
