import {
  attributes,
  govukButton,
  govukCheckboxes,
  govukInput,
  govukRadios,
  govukSelect,
  govukTextarea,
  type Attributes,
} from "@council-components/govuk-templates";
import { assert, assertEqual } from "@council-components/testing";
import { html, render } from "lit";
import { keyed } from "lit/directives/keyed.js";

const people = (count: number): { value: string; text: string }[] =>
  Array.from({ length: count }, (_, index) => ({ value: `${index}`, text: `Person ${index}` }));

describe("rendering again", () => {
  let container: HTMLElement;

  beforeEach(() => {
    container = document.createElement("form");
    document.body.append(container);
  });
  afterEach(() => container.remove());

  function find<Type extends Element>(selector: string): Type {
    const found = container.querySelector<Type>(selector);
    assert(found, `No ${selector}`);
    return found;
  }

  it("keeps what was typed, ticked and chosen, the focus and the elements themselves", () => {
    const show = (): void =>
      void render(
        html`${govukInput({ id: "i", name: "i", label: { text: "Name" }, value: "before" })}
        ${govukTextarea({ id: "t", name: "t", label: { text: "More" }, value: "before" })}
        ${govukSelect({ id: "s", name: "s", items: people(3), value: "0" })}
        ${govukRadios({ name: "r", items: people(3), value: "0" })}
        ${govukCheckboxes({ name: "c", items: people(3) })}`,
        container,
      );
    show();
    const input = find<HTMLInputElement>("#i");
    const elements = [...container.querySelectorAll("*")];
    input.value = "typed";
    input.focus();
    find<HTMLTextAreaElement>("#t").value = "typed";
    find<HTMLSelectElement>("#s").value = "2";
    find<HTMLInputElement>("#r-2").checked = true;
    find<HTMLInputElement>("#c-3").checked = true;
    show();
    assertEqual(input.value, "typed");
    assertEqual(document.activeElement, input as Element);
    assertEqual(find<HTMLTextAreaElement>("#t").value, "typed");
    assertEqual(find<HTMLSelectElement>("#s").value, "2");
    assert(find<HTMLInputElement>("#r-2").checked, "The radio is no longer chosen");
    assert(find<HTMLInputElement>("#c-3").checked, "The checkbox is no longer ticked");
    assert(
      [...container.querySelectorAll("*")].every((element, index) => element === elements[index]),
      "An element was made again",
    );
  });

  it("changes nothing in the document when the options are the same", async () => {
    const show = (): void =>
      void render(
        html`${govukRadios({ name: "r", items: people(20), hint: { text: "Hint" }, attributes: { "data-a": "1" } })}
        ${govukButton({ text: "Go", attributes: { form: "" } })}`,
        container,
      );
    show();
    const observer = new MutationObserver(() => undefined);
    observer.observe(container, { attributes: true, characterData: true, childList: true, subtree: true });
    show();
    assertEqual(observer.takeRecords().length, 0);
    observer.disconnect();
  });

  it("shows and removes an error without touching the control", () => {
    const show = (message?: string): void =>
      void render(
        govukInput({
          id: "i",
          name: "i",
          label: { text: "Name" },
          errorMessage: message ? { text: message } : null,
        }),
        container,
      );
    show();
    const input = find<HTMLInputElement>("#i");
    input.value = "typed";
    show("Enter a name");
    assertEqual(input.getAttribute("aria-describedby"), "i-error");
    assertEqual(find("#i-error").textContent?.replace(/\s+/g, " ").trim(), "Error: Enter a name");
    show();
    assertEqual(input, find<HTMLInputElement>("#i"));
    assertEqual(input.value, "typed");
    assert(!input.hasAttribute("aria-describedby"), "Described by an error that is gone");
  });

  it("starts again with keyed: no choice is carried over to another list", () => {
    const show = (list: string): void =>
      void render(keyed(list, govukRadios({ name: "r", items: people(3) })), container);
    show("first");
    find<HTMLInputElement>("#r-2").checked = true;
    show("second");
    assert(!find<HTMLInputElement>("#r-2").checked, "Still chosen");
  });
});

describe("spread attributes on an element", () => {
  const container = document.createElement("div");
  const show = (values?: Attributes): Element => {
    render(html`<p id="own" class=${"a"} ${attributes(values)}></p>`, container);
    return container.firstElementChild as Element;
  };

  it("are set, changed and removed, and leave what the template gives", () => {
    assertEqual(
      show({ "data-a": 1, title: "x", id: "other", class: "b" }).outerHTML,
      `<p id="own" class="a" data-a="1" title="x"></p>`,
    );
    assertEqual(
      show({ "data-a": 2, hidden: { value: true, optional: true } }).outerHTML,
      `<p id="own" class="a" data-a="2" hidden=""></p>`,
    );
    assertEqual(
      show({ hidden: { value: false, optional: true }, id: "other" }).outerHTML,
      `<p id="own" class="a"></p>`,
    );
    show({ title: "y" });
    assertEqual(show().outerHTML, `<p id="own" class="a"></p>`);
  });

  it("refuse names that run script or are no names", () => {
    for (const name of ["onclick", "ONLOAD", "srcdoc", "a b", "", "@click", ".innerHTML"]) {
      let message = "";
      try {
        render(html`<p ${attributes({ [name]: "x" })}></p>`, document.createElement("div"));
      } catch (error) {
        message = String(error);
      }
      assert(message.includes("is not allowed"), `${name} was not refused`);
    }
  });
});
