import { defineBad } from "./bad-finders.ts";

defineBad();
