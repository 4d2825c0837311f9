import darkFile from "@council-components/theme/brands/dark.json";
import darkUrl from "@council-components/theme/brands/dark.css?url";
import serifFile from "@council-components/theme/brands/serif.json";
import serifUrl from "@council-components/theme/brands/serif.css?url";
import warmFile from "@council-components/theme/brands/warm.json";
import warmUrl from "@council-components/theme/brands/warm.css?url";
import neutralUrl from "@council-components/theme/theme.css?url";

/** What the toolbar calls a brand, and the stylesheet that the theme's command has made of it. */
interface ExampleBrand {
  readonly title: string;
  readonly url: string;
}

/** The theme as it comes, and the example brands of made-up councils. */
export const brands: Readonly<Record<string, ExampleBrand>> = {
  none: { title: "No brand", url: neutralUrl },
  warm: { title: `${warmFile.name.en} (warm)`, url: warmUrl },
  dark: { title: `${darkFile.name.en} (dark)`, url: darkUrl },
  serif: { title: `${serifFile.name.en} (serif)`, url: serifUrl },
};

const ID = "council-theme";

/** Where the stylesheet of a brand is. */
export function brandUrl(name: string): string {
  return new URL((brands[name] ?? brands.none!).url, document.baseURI).href;
}

/** Puts a page into a brand. Resolves when the brand is to be seen. */
export async function applyBrand(page: Document, name: string): Promise<void> {
  const href = brandUrl(name);
  const before = page.getElementById(ID) as HTMLLinkElement | null;
  if (before?.href === href) return;
  const link = page.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  // The old stylesheet goes when the new one is there: a page without any would be seen for a moment.
  const ready = new Promise<void>((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${href} cannot be loaded`)));
  });
  if (before) before.removeAttribute("id");
  link.id = ID;
  page.head.prepend(link);
  await ready;
  before?.remove();
}
