import { renderToString } from "react-dom/server";
import { GardenWaste } from "./GardenWaste.tsx";

export function render(): string {
  return renderToString(<GardenWaste />);
}
