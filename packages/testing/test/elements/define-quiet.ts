import { GoodFinder } from "./good-finder.ts";

/** As the production build of a component: it does not warn. */
class QuietFinder extends GoodFinder {
  protected override start(): void {
    if (this.field) super.start();
  }
}

QuietFinder.define("good-finder");
