import { type Documented, type ElementApi, elementsOf, type Manifest } from "./manifest.ts";

/**
 * Types for templates of React 19, Preact and Vue, one declaration file each. The manifest says which attributes,
 * properties and events there are; their types come from the class itself.
 */
export function frameworkTypes(manifest: Manifest): Record<"react" | "preact" | "vue", string> {
  const elements = elementsOf(manifest);
  return {
    react: jsxTypes("react", elements),
    preact: jsxTypes("preact", elements),
    vue: vueTypes(elements),
  };
}

const JSX = {
  react: {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from "react";`,
    base: (className: string) => `DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>`,
  },
  preact: {
    imports: `import type { HTMLAttributes } from "preact";`,
    base: (className: string) => `HTMLAttributes<${className}>`,
  },
} as const;

function jsxTypes(framework: keyof typeof JSX, elements: ElementApi[]): string {
  const { imports, base } = JSX[framework];
  return `${heading(elements)}${imports}

${EVENT_OF}${elements
    .map(
      (element) => `
export type ${element.className}Props = Omit<${base(element.className)}, keyof ${element.className}Options> &
  ${element.className}Options;

interface ${element.className}Options {
${settings(element)}${element.events.map(listener((name) => `"on${name}"`)).join("")}}
`,
    )
    .join("")}
declare module "${framework}" {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, className }) => `      "${tagName}": ${className}Props;\n`).join("")}    }
  }
}

export {};
`;
}

/** After Vue's own guide to custom elements and TypeScript. Vue matches names in either case. */
function vueTypes(elements: ElementApi[]): string {
  return `${heading(elements)}import type { HTMLAttributes, PublicProps } from "vue";

${EVENT_OF}${elements
    .map(
      (element) => `
type ${element.className}Component = new () => ${element.className} & {
  /** @deprecated For templates only: an element has no $props. */
  $props: Omit<HTMLAttributes, keyof ${element.className}Options> & ${element.className}Options & PublicProps;
};

interface ${element.className}Options {
${element.properties.map((property) => setting(property, property.name, element.className)).join("")}${element.events
        .map(listener((name) => camelCase(`on-${name}`)))
        .join("")}}
`,
    )
    .join("")}
declare module "vue" {
  interface GlobalComponents {
${elements.map(({ tagName, className }) => `    "${tagName}": ${className}Component;\n`).join("")}  }
}

export {};
`;
}

const EVENT_OF = `type EventOf<Name extends string> = Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : CustomEvent;
`;

function heading(elements: ElementApi[]): string {
  const names = elements.map(({ className }) => className);
  return `import type { ${names.join(", ")} } from "./index.js";\n`;
}

/**
 * Attributes by their own names, which render on a server too; properties only where there is no attribute.
 */
function settings({ className, settings: attributes, properties }: ElementApi): string {
  const ofAttributes = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
  return [
    ...attributes.map((attribute) => setting(attribute, attribute.fieldName ?? attribute.name, className)),
    ...properties
      .filter(({ name }) => !ofAttributes.has(name))
      .map((property) => setting(property, property.name, className)),
  ].join("");
}

function setting(documented: Documented, field: string, className: string): string {
  const name = /^[a-z]+$/i.test(documented.name) ? documented.name : `"${documented.name}"`;
  return `${comment(documented)}  ${name}?: ${className}["${field}"] | undefined;\n`;
}

function listener(property: (event: string) => string): (event: Documented) => string {
  return (event) =>
    `${comment(event)}  ${property(event.name)}?: ((event: EventOf<"${event.name}">) => void) | undefined;\n`;
}

function comment({ description }: Documented): string {
  return description ? `  /** ${description.replaceAll("*/", "* /").replaceAll("\n", " ")} */\n` : "";
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
