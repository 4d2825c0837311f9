import type { ChromeLauncher } from "@web/test-runner-chrome";

export type PuppeteerPage = ReturnType<ChromeLauncher["getPage"]>;

/** What the WebDriver launcher keeps: typed here because its own types leave the driver out. */
export interface WebDriver {
  keys(keys: readonly string[]): Promise<void>;
  executeScript<T>(script: string, args: readonly unknown[]): Promise<T>;
  switchToFrame(frame: unknown): Promise<void>;
  getElementComputedRole(id: string): Promise<string>;
  getElementComputedLabel(id: string): Promise<string>;
}

/** The browser behind a test, by the kind of remote control it has. */
export interface Remote {
  readonly engine: string;
  readonly puppeteer: PuppeteerPage | undefined;
  readonly webdriver: WebDriver | undefined;
}
