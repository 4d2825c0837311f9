import { elementsOf, type Manifest } from "./manifest.ts";

/**
 * The manifest as HTML custom data, which VS Code reads by its setting `html.customData`.
 * https://github.com/microsoft/vscode-custom-data
 */
export function vscodeData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: "markdown", value: element.description },
      attributes: element.settings.map(({ name, description, type }) => {
        const values = literals(type?.text ?? "");
        return {
          name,
          description: { kind: "markdown", value: description ?? "" },
          ...(type?.text === "boolean" && { valueSet: "v" }),
          ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
        };
      }),
    })),
  };
}

/** The strings of a union of strings, `"get" | "post"`. */
function literals(type: string): string[] {
  return [...type.matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
}
