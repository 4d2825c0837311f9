/**
 * Enter in a field of the mount does the element's job, never the page's submit.
 *
 * @param press called with what the field is for
 */
export function onEnter(container: HTMLElement, press: (action: "use" | "find") => void): void {
  container.addEventListener("keydown", (event) => {
    const { localName, type } = event.target as HTMLInputElement;
    if (event.key !== "Enter" || event.isComposing || localName !== "input") return;
    event.preventDefault();
    press(type === "radio" ? "use" : "find");
  });
}
