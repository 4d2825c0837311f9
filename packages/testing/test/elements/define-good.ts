import { GoodFinder } from "./good-finder.ts";

GoodFinder.define("good-finder");
