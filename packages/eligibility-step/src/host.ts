import type { Announcer } from "@council-components/core/announce";
import type { ElementErrors } from "@council-components/core/errors";
import type { Mount } from "@council-components/core/mount";
import type { StepTranslate } from "./messages/messages.ts";
import type { StepSettings } from "./settings.ts";

/** What the parts that are loaded later ask of the element. */
export interface StepHost {
  /** The element, with its settings. */
  readonly element: StepSettings;
  readonly mount: Mount;
  readonly announcer: Announcer;
  readonly errors: ElementErrors;
  readonly message: StepTranslate;
  readonly languageTag: string;
  readonly form: HTMLFormElement | null;
  /** Messages by language, to which each part adds its own. */
  readonly messageSets: Record<string, object>;
  /** Renders soon. */
  render(): void;
  /** Renders before the form around submits. */
  renderNow(): void;
}

/** Adds messages, where a council has not put its own. */
export function addMessages(sets: Record<string, object>, more: Readonly<Record<string, object>>): void {
  for (const [tag, messages] of Object.entries(more)) {
    const own = sets[tag] ?? {};
    Object.assign(own, { ...messages, ...own });
  }
}
