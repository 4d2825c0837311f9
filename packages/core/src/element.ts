import { nothing, ReactiveElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { Announcer } from "./announce.ts";
import { watchForm } from "./form.ts";
import { authorLegend } from "./legend.ts";
import { languageTag, translator, type Message, type MessageSets, type Translate } from "./messages.ts";
import { Mount, target } from "./mount.ts";
import { whenParsed } from "./parsed.ts";

/** What a development build checks. Production code carries only the calls. */
export interface DevelopmentChecks {
  /** The element is ready. */
  ready(element: Element): void;
  /** Another class has the tag already. */
  redefined(tag: string): void;
  /** The element could not show its own interface: the author's content is shown. */
  failed(element: Element, error: unknown): void;
}

/** Fields of the author's that submit. Those that an element makes stand beside its mount, with a mark. */
const FIELDS = ":is(input, select, textarea, button)[name]";
const OWN = "[data-council-mount], [data-council-made-fields]";
/** Times a second that what somebody else has changed is put right. Two scripts that undo each other would go on. */
const MOST_REPAIRS = 20;

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

  protected readonly announcer: Announcer = new Announcer();
  protected readonly mount: Mount = new Mount(
    this,
    () => this.reveal(),
    (action) => this.press(action),
    this.announcer.region,
  );
  /** The text of a message, in the language of the nearest `lang`. */
  protected message!: Translate<Key>;
  /** The nearest `lang`. */
  protected languageTag: string = "";
  /** The legend of the author's content, which is to stay on the page while that is hidden. */
  protected legend: HTMLElement | null = null;
  #seen = "";
  #contentRead = false;
  /** The named fields of the author's when they were read. */
  #fields: readonly Element[] = [];
  #failed = false;
  #repairs: number[] = [];
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

  /**
   * The author's content is there, or is new: decides how to begin from what is on the page now. Called before the
   * first render, and again when somebody else has removed the mount, or put other fields into the element: htmx,
   * Turbo, `innerHTML`. Nothing that was written to fields before counts for the new ones.
   */
  protected abstract readContent(): void;

  /** A hidden field is needed: show it. */
  protected abstract reveal(): void;

  /** A control in the mount was pressed: does what its `data-council-action` says. */
  protected abstract press(action: string): void;

  protected abstract submitting(submitter: HTMLElement | null): boolean;
  protected abstract formReset(): void;
  /** The page has been shown, for the first time or again; the browser may have put values back. */
  protected restored(): void {}
  /** The page is being left; people may come back to it. */
  protected leaving(): void {}

  /** The form that the element's fields belong to. */
  protected get form(): HTMLFormElement | null {
    return this.closest("form");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parsed = whenParsed(this);
    this.mount.connect();
    const observer = new MutationObserver(() => this.#onChange());
    observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
    observer.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["hidden", "data-council-mount"],
    });
    this.#stop = [
      () => observer.disconnect(),
      watchForm({
        form: () => this.form,
        submit: (submitter) => !this.#shown || this.submitting(submitter),
        reset: () => this.formReset(),
        restore: () => this.#shown && this.restored(),
        leave: () => this.#shown && this.leaving(),
      }),
    ];
    this.requestUpdate();
    this.#onChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.mount.disconnect();
    this.#stop.forEach((stop) => stop());
    this.announcer.say("");
  }

  /** Whether the mount shows what it should. */
  get #shown(): boolean {
    return this.hasUpdated && !this.#failed;
  }

  /** The page has changed: what of the element's own is gone comes back, and what is new is read. */
  #onChange(): void {
    if (!this.#shown) return;
    if (this.mount.isLost || this.#hasNewFields()) this.#readAgain();
    else {
      // Children that come later are hidden too.
      this.mount.hideContent(this.mount.hidesContent, this.visibleChild);
      if (this.#seen !== this.#look()) this.requestUpdate();
    }
  }

  #namedFields(): Element[] {
    return [...this.querySelectorAll(FIELDS)].filter((field) => !field.closest(OWN));
  }

  #hasNewFields(): boolean {
    const fields = this.#namedFields();
    return fields.length ? fields.some((field) => !this.#fields.includes(field)) : this.#fields.length > 0;
  }

  /** Before the next paint, so that nothing flashes. What is typed into the mount goes on where it was. */
  #readAgain(): void {
    const now = Date.now();
    this.#repairs = [...this.#repairs.filter((time) => time > now - 1000), now];
    if (this.#repairs.length > MOST_REPAIRS) return this.mount.remove();
    const { focusedId } = this.mount;
    this.#contentRead = false;
    this.requestUpdate();
    this.performUpdate();
    if (focusedId && document.activeElement === document.body) document.getElementById(focusedId)?.focus();
  }

  /** What of the page around shows in the mount: its language, and the author's legend in its own. */
  #look(): string {
    this.legend = authorLegend(this);
    return [this, this.legend].map((each) => each && languageTag(each)) + (this.legend?.outerHTML ?? "");
  }

  /** Forgets what is in the mount, what was typed into it too, before the next render. */
  protected clear(): void {
    this.mount.render(nothing);
  }

  /** The language of what the mount shows: the nearest `lang`, unless an element has no words in that. */
  protected readLanguage(): string {
    return languageTag(this);
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
    this.languageTag = this.readLanguage();
    this.message = translator(messages as MessageSets<Key>, this.languageTag, this.messages);
    if (!this.#contentRead) this.#begin();
    // Only now: the element may have made fields, with a legend.
    this.#seen = this.#look();
  }

  #begin(): void {
    this.#contentRead = true;
    this.#fields = this.#namedFields();
    this.readContent();
    const linked = this.hasUpdated ? null : target(location.hash);
    if (linked && this.contains(linked)) this.reveal();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.mount.attach(this.mountId);
    this.mount.render(this.template());
    // Only now: a template that throws leaves the author's content as it is.
    this.mount.hideContent(this.hidesContent, this.visibleChild);
    this.#failed = false;
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#failed = true;
      this.mount.remove();
      (this.constructor as typeof CouncilElement).development?.failed(this, error);
      throw error;
    }
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    (this.constructor as typeof CouncilElement).development?.ready(this);
  }
}
