import { html } from "lit";
import { CouncilElement } from "../src/element.ts";

/** A small element: greets whoever the author's field names, and stands in for that field. */
export class Greeter extends CouncilElement {
  static override messages = { en: {}, cy: {} };
  /** What the fields held each time that they were read. */
  readonly readings: string[] = [];
  /** The template throws. */
  broken = false;
  #name = "";

  protected override get mountId(): string {
    return "greeter";
  }
  protected override get hidesContent(): boolean {
    return true;
  }
  protected override readContent(): void {
    this.#name = [...this.children]
      .filter((child) => child !== this.mount.element)
      .map((child) => child.querySelector("input")?.value ?? "")
      .join("");
    this.readings.push(this.#name);
  }
  protected override template(): unknown {
    if (this.broken) throw new Error("The template is broken");
    return html`<p class="greeting">Hello ${this.#name}</p>
      <input id="greeter-own" form="" aria-label="Own" />`;
  }
  protected override submitting(): boolean {
    return false;
  }
  protected override reveal(): void {}
  protected override press(): void {}
  protected override formReset(): void {}
  protected override restored(): void {}
  protected override leaving(): void {}
}

class BrokenGreeter extends Greeter {
  override broken = true;
}

Greeter.define("test-greeter");
BrokenGreeter.define("test-broken-greeter");
