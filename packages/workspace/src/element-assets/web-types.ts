import { elementsOf, type Manifest } from "./manifest.ts";

/** The manifest in the form that JetBrains' editors read. https://github.com/JetBrains/web-types */
export function webTypes(name: string, version: string, manifest: Manifest): object {
  return {
    $schema: "https://json.schemastore.org/web-types",
    name,
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ name, description, type }) => ({
            name,
            description,
            ...(type && { value: { type: type.text } }),
          })),
          js: {
            properties: element.fields.map(({ name, description, type }) => ({
              name,
              description,
              type: type?.text,
            })),
            events: element.events.map(({ name, description }) => ({ name, description })),
          },
        })),
      },
    },
  };
}
