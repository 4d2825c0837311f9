import { nothing, ReactiveElement, render, type PropertyDeclarations, type PropertyValues } from "lit";
import { Announcer } from "./announce.ts";
import { watchForm } from "./form.ts";
import { authorLegend } from "./legend.ts";
import { languageTag, translator, type Message, type MessageSets, type Translate } from "./messages.ts";
import { Mount, target } from "./mount.ts";
import { isParsed, whenParsed } from "./parsed.ts";

/** What a development build checks. Production code carries only the calls. */
export interface DevelopmentChecks {
  /** The element is ready. */
  ready(element: Element): void;
  /** Another class has the tag already. */
  redefined(tag: string): void;
}

/**
 * An element that wraps working HTML and improves it: no shadow root, one mount that it owns and renders into,
 * the author's children hidden as a whole while the mount stands in for them.
 *
 * What happens goes one way: an event changes the state, the state gives a template, the template is rendered
 * into the mount, and the result is written into the author's fields.
 */
export abstract class CouncilElement<Key extends string = string> extends ReactiveElement {
  static override properties: PropertyDeclarations = { messages: { attribute: false } };

  /** Set by the development build. */
  static development?: DevelopmentChecks;

  /** Messages by language. A council adds a language here, before it defines the element. */
  static messages: MessageSets<string>;

  /** Overrides of any message, whatever the language. */
  declare messages: Readonly<Partial<Record<Key, Message>>> | undefined;

  protected readonly mount: Mount = new Mount(
    this,
    () => this.reveal(),
    (action) => this.press(action),
  );
  protected readonly announcer: Announcer = new Announcer();
  /** The text of a message, in the language of the nearest `lang`. */
  protected message!: Translate<Key>;
  /** The nearest `lang`. */
  protected languageTag: string = "";
  /** The legend of the author's content, which is to stay on the page while that is hidden. */
  protected legend: HTMLElement | null = null;
  #seen = "";
  #stop: (() => void)[] = [];
  #parsed: Promise<void> | undefined;

  /**
   * Registers the element. A page can give it another name. Registering a name twice changes nothing.
   *
   * @param registry the registry of this document, unless given
   */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    const existing = registry.get(tag);
    if (!existing) registry.define(tag, this as unknown as CustomElementConstructor);
    else if (existing !== (this as unknown)) this.development?.redefined(tag);
  }

  /** The wish for the mount's id. */
  protected abstract get mountId(): string;

  /** Whether the mount stands in for the author's content. */
  protected abstract get hidesContent(): boolean;

  /** The one child that is shown even so. */
  protected get visibleChild(): Element | undefined {
    return undefined;
  }

  /** What the mount shows. */
  protected abstract template(): unknown;

  /** The author's children are there: decides how to begin, before anything is hidden or shown. */
  protected abstract readContent(): void;

  /** A hidden field is needed: show it. */
  protected abstract reveal(): void;

  /** A control in the mount was pressed: does what its `data-council-action` says. */
  protected abstract press(action: string): void;

  protected abstract submitting(submitter: HTMLElement | null): boolean;
  protected abstract formReset(): void;
  protected abstract restored(): void;
  protected abstract leaving(): void;

  /** The form that the element's fields belong to. */
  protected get form(): HTMLFormElement | null {
    return this.closest("form");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parsed = whenParsed(this);
    this.mount.connect();
    // Nothing that is still arriving may flash, unless somebody is already at work in it.
    if (!this.hasUpdated && !isParsed(this) && !this.matches(":focus-within")) this.mount.hideContent(true);
    const observer = new MutationObserver(() => {
      // Children that come later are hidden too.
      if (this.mount.hidesContent) this.mount.hideContent(true, this.visibleChild);
      if (this.#seen !== this.#look()) this.requestUpdate();
    });
    observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
    observer.observe(this, { subtree: true, childList: true, characterData: true });
    this.#stop = [
      () => observer.disconnect(),
      watchForm({
        form: () => this.form,
        submit: (submitter) => !this.hasUpdated || this.submitting(submitter),
        reset: () => this.formReset(),
        restore: () => this.hasUpdated && this.restored(),
        leave: () => this.hasUpdated && this.leaving(),
      }),
    ];
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.mount.disconnect();
    this.#stop.forEach((stop) => stop());
    this.announcer.say("");
  }

  /** What of the page around shows in the mount: its language, and the author's legend in its own. */
  #look(): string {
    this.legend = authorLegend(this);
    return [this, this.legend].map((each) => each && languageTag(each)) + (this.legend?.outerHTML ?? "");
  }

  /** Forgets what is in the mount, what was typed into it too, before the next render. */
  protected clear(): void {
    this.#render(nothing);
  }

  #render(content: unknown): void {
    const { region } = this.announcer;
    // In the page before there is anything to say.
    if (!region.parentNode) this.mount.element.append(region);
    render(content, this.mount.element, { renderBefore: region });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#parsed;
    super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { messages } = this.constructor as typeof CouncilElement;
    this.languageTag = languageTag(this);
    this.#seen = this.#look();
    this.message = translator(messages as MessageSets<Key>, this.languageTag, this.messages);
    if (this.hasUpdated) return;
    this.readContent();
    const linked = target(location.hash);
    if (linked && this.contains(linked)) this.reveal();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.mount.hideContent(this.hidesContent, this.visibleChild);
    this.mount.attach(this.mountId);
    this.#render(this.template());
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    (this.constructor as typeof CouncilElement).development?.ready(this);
  }
}
