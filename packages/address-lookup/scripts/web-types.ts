/** The parts of a custom elements manifest that web-types has as well. */
export interface Manifest {
  modules: {
    declarations?: {
      tagName?: string;
      description?: string;
      attributes?: Documented[] | undefined;
      members?: (Documented & { kind: string; privacy?: string; static?: boolean })[] | undefined;
      events?: Documented[] | undefined;
    }[];
  }[];
}

interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
}

/** The manifest in the form that JetBrains' editors read. https://github.com/JetBrains/web-types */
export function webTypes(name: string, version: string, { modules }: Manifest): object {
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return {
    $schema: "https://json.schemastore.org/web-types",
    name,
    version,
    "description-markup": "markdown",
    contributions: {
      html: {
        elements: elements.map(({ tagName, description, attributes, members, events }) => ({
          name: tagName,
          description,
          attributes: attributes?.map(({ name, description, type }) => ({
            name,
            description,
            ...(type && { value: { type: type.text } }),
          })),
          js: {
            properties: members
              ?.filter(
                ({ kind, privacy, static: isStatic }) =>
                  kind === "field" && privacy !== "private" && !isStatic,
              )
              .map(({ name, description, type }) => ({ name, description, type: type?.text })),
            events: events?.map(({ name, description }) => ({ name, description })),
          },
        })),
      },
    },
  };
}
