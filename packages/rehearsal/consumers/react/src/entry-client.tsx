import "@council-components/theme/theme.css";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { GardenWaste } from "./GardenWaste.tsx";

const root = document.getElementById("root");
if (root) {
  hydrateRoot(
    root,
    <StrictMode>
      <GardenWaste />
    </StrictMode>,
    {
      onRecoverableError: (error) => console.error("The page differs from what the server sent", error),
    },
  );
}
