import "./install.development.ts";
import "./define-settings.ts";
