import { Button, createAll, ErrorSummary, SkipLink } from "govuk-frontend";
import { warnBeforeTimeout } from "./timeout.ts";

createAll(Button);
createAll(ErrorSummary);
createAll(SkipLink);
for (const dialog of document.querySelectorAll<HTMLDialogElement>("[data-module=app-timeout]")) {
  warnBeforeTimeout(dialog);
}
