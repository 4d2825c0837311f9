import "./install.development.ts";
import "./define.ts";
