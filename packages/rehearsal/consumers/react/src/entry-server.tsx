import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { GardenWaste } from "./GardenWaste.tsx";

export function render(): string {
  return renderToString(
    <StrictMode>
      <GardenWaste />
    </StrictMode>,
  );
}
