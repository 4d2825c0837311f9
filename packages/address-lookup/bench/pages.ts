/** One page in a race: its script is bundled and sets `window.measured`, a promise of milliseconds. */
export interface Contender {
  path: string;
  body: string;
  script: string;
}

const authorFields = `
<council-address-lookup>
  <label class="govuk-label" for="line-1">Address line 1</label>
  <input class="govuk-input" id="line-1" name="line-1" autocomplete="address-line1">
  <label class="govuk-label" for="town">Town or city</label>
  <input class="govuk-input" id="town" name="town" autocomplete="address-level2">
  <label class="govuk-label" for="postcode">Postcode</label>
  <input class="govuk-input" id="postcode" name="postcode" autocomplete="postal-code">
  <input type="hidden" name="uprn" data-address-field="uprn">
</council-address-lookup>`;

/** From the start of the navigation to a text field that is on the screen and listens. */
export const readyPages: readonly Contender[] = [
  {
    path: "/ready-element",
    body: authorFields,
    script: `
      import { CouncilAddressLookup } from "@council-components/address-lookup";
      CouncilAddressLookup.define();
      const element = document.querySelector("council-address-lookup");
      window.measured = element.updateComplete.then(() => {
        if (!element.querySelector("[form=''] , input[form='']")) throw new Error("not ready");
        return afterPaint();
      });
      const afterPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));`,
  },
  {
    path: "/ready-bare",
    body: `<bare-input></bare-input>`,
    script: `
      import { LitElement, html } from "lit";
      class BareInput extends LitElement {
        static properties = { value: {} };
        declare value: string;
        createRenderRoot() { return this; }
        render() {
          return html\`<label for="postcode">Postcode</label>
            <input id="postcode" .value=\${this.value ?? ""} @input=\${(event) => { this.value = event.target.value; }}>\`;
        }
      }
      customElements.define("bare-input", BareInput);
      const element = document.querySelector("bare-input");
      window.measured = element.updateComplete.then(() => afterPaint());
      const afterPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));`,
  },
];

const addresses = `
  const count = Number(new URLSearchParams(location.search).get("count"));
  const addresses = Array.from({ length: count }, (_, index) => ({
    uprn: String(990000000 + index), line1: \`\${index + 1} Example Street\`, town: "Aberwylan", postcode: "ZZ1 1ZZ",
    singleLine: \`\${index + 1} Example Street, Aberwylan, ZZ1 1ZZ\`, language: "en", source: "lookup",
  }));
  // The page has settled before anybody asks for addresses.
  const settled = () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 300));
  const radiosIn = (place) => new Promise((done) => new MutationObserver((_, observer) => {
    if (place.querySelectorAll("input[type=radio]").length < count) return;
    observer.disconnect();
    done();
  }).observe(place, { childList: true, subtree: true }));
  const painted = (start) => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))));`;

/** From the answer of the look-up to its radios on the screen. */
export const paintPages: readonly Contender[] = [
  {
    path: "/paint-element",
    body: authorFields.replace("<council-address-lookup>", `<council-address-lookup max-choices="2000">`),
    script: `
      import { CouncilAddressLookup } from "@council-components/address-lookup";
      ${addresses}
      CouncilAddressLookup.define();
      const element = document.querySelector("council-address-lookup");
      let started;
      element.addressSource = {
        byPostcode: async () => { started = performance.now(); return { addresses, total: count }; },
      };
      window.measured = element.updateComplete.then(settled).then(async () => {
        const input = element.querySelector("input[form='']");
        input.value = "ZZ1 1ZZ";
        input.dispatchEvent(new Event("input", { bubbles: true }));
        const shown = radiosIn(element);
        [...element.querySelectorAll("button")].find((one) => one.textContent.includes("Find address")).click();
        await shown;
        return painted(started);
      });`,
  },
  {
    path: "/paint-by-hand",
    body: `<div id="here"></div><button type="button">Find address</button>`,
    script: `
      ${addresses}
      const button = document.querySelector("button");
      let started;
      const find = async () => { started = performance.now(); return addresses; };
      button.addEventListener("click", async () => {
        const items = (await find()).map((address, index) => {
          const item = document.createElement("div");
          item.className = "govuk-radios__item";
          const input = document.createElement("input");
          Object.assign(input, { className: "govuk-radios__input", id: "address-" + index, type: "radio", value: address.uprn, name: "choice" });
          input.setAttribute("form", "");
          const label = document.createElement("label");
          Object.assign(label, { className: "govuk-label govuk-radios__label", htmlFor: "address-" + index, textContent: address.singleLine });
          item.append(input, label);
          return item;
        });
        const fieldset = document.createElement("fieldset");
        fieldset.className = "govuk-fieldset";
        const legend = document.createElement("legend");
        Object.assign(legend, { className: "govuk-fieldset__legend", textContent: "Select your address" });
        const radios = document.createElement("div");
        radios.className = "govuk-radios";
        radios.append(...items);
        fieldset.append(legend, radios);
        fieldset.tabIndex = -1;
        document.querySelector("#here").replaceChildren(fieldset);
        fieldset.focus();
      });
      window.measured = settled().then(async () => {
        const shown = radiosIn(document.querySelector("#here"));
        button.click();
        await shown;
        return painted(started);
      });`,
  },
];
