import type { Page } from "@council-components/testing";

/** One of core's modules, running in the page as an element's would. */
export async function moduleIn<Module>(page: Page, name: string, copy = ""): Promise<Module> {
  const url = `/packages/core/src/${name}.ts${copy}`;
  await page.load(url);
  const { councilPage } = page.window as unknown as {
    councilPage: { import(url: string): Promise<unknown> };
  };
  return (await councilPage.import(url)) as Module;
}
