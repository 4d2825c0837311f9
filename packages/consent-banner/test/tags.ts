/**
 * Stand-ins of our own for the tags in `docs/tags.md`: each does at load what the published snippet does, and loads
 * files of the test in place of the provider's.
 */
export interface TagStandIn {
  /** What stands in place of `…` inside a script. */
  readonly text?: string;
  /** What stands in place of `…` in an address. */
  readonly src?: string;
  /** What the file at that address does, or the one that the text loads: `/tags/NAME.js`. */
  readonly file?: string;
  /** What is said once all of it works, in this order. */
  readonly says: readonly string[];
}

const SAYS = "const says = (text) => (window.said ??= []).push(text);";

/** Makes a script as most snippets do. */
const makes = (name: string): string => `const made = document.createElement("script");
  made.async = true; made.src = "/tags/${name}.js";`;
const beforeTheFirst = (name: string): string =>
  `${makes(name)} const first = document.getElementsByTagName("script")[0];
  first.parentNode.insertBefore(made, first);`;

export const tagStandIns: Readonly<Record<string, TagStandIn>> = {
  "Google Analytics 4": {
    src: "/tags/ga.js",
    text: `window.dataLayer = window.dataLayer || [];
      function gtag() { dataLayer.push(arguments); }
      gtag("js", new Date()); gtag("config", "G-TEST");`,
    // The file takes what is there, and what comes later: it may come before the inline script.
    file: `{ ${SAYS} const layer = window.dataLayer = window.dataLayer || [];
      const read = (item) => item[0] === "config" && says("ga " + item[1]);
      layer.forEach(read);
      layer.push = (item) => { read(item); return Array.prototype.push.call(layer, item); };
      document.cookie = "_ga_test=1"; }`,
    says: ["ga G-TEST"],
  },
  "Google Tag Manager": {
    text: `(function (w, name) { w[name] = w[name] || []; w[name].push({ event: "gtm.js" });
      ${beforeTheFirst("gtm")} })(window, "dataLayer");`,
    file: `{ ${SAYS} says("gtm " + window.dataLayer.some(({ event }) => event === "gtm.js")); }`,
    says: ["gtm true"],
  },
  Matomo: {
    text: `var _paq = window._paq = window._paq || []; _paq.push(["trackPageView"]);
      (function () { ${beforeTheFirst("matomo")} })();`,
    file: `{ ${SAYS} says("matomo " + window._paq[0][0]); }`,
    says: ["matomo trackPageView"],
  },
  "Hotjar (Contentsquare)": {
    text: `(function (w, d) { w.hj = w.hj || function () { (w.hj.q = w.hj.q || []).push(arguments); };
      w._hjSettings = { hjid: 1 }; ${makes("hotjar")}
      d.getElementsByTagName("head")[0].appendChild(made); })(window, document);`,
    file: `{ ${SAYS} says("hotjar " + window._hjSettings.hjid + typeof window.hj); }`,
    says: ["hotjar 1function"],
  },
  "Siteimprove Analytics": {
    text: `/*<![CDATA[*/ (function () { ${beforeTheFirst("siteimprove")} })(); /*]]>*/`,
    file: `{ ${SAYS} says("siteimprove"); }`,
    says: ["siteimprove"],
  },
  "Silktide Analytics": {
    text: `window.stEvents ??= []; window.silktide = (event) => stEvents.push({ event }); silktide("page_load");`,
    src: "/tags/silktide.js",
    // The published file has `defer`: it may rely on what the inline script has made.
    file: `{ ${SAYS} for (const { event } of window.stEvents ?? []) says("silktide " + event);
      addEventListener("load", () => says("silktide " + document.visibilityState));
      document.addEventListener("click", () => says("silktide click")); }`,
    says: ["silktide page_load", "silktide visible", "silktide click"],
  },
  "ReachDeck (Browsealoud)": {
    text: `var _baLocale = "uk", _baMode = " ";`,
    src: "/tags/reading.js",
    file: `{ ${SAYS} document.addEventListener("DOMContentLoaded", () => says("reachdeck " + window._baLocale)); }`,
    says: ["reachdeck uk"],
  },
  "Recite Me": {
    text: `{ const loads = () => { ${makes("recite")} document.getElementsByTagName("head")[0].appendChild(made); };
      document.querySelector(".aid").addEventListener("click", loads);
      if (/Persist=true/.test(document.cookie)) loads(); }`,
    file: `{ ${SAYS} says("recite"); }`,
    says: ["recite"],
  },
  YouTube: { src: "/tags/youtube.html", says: [] },
  Vimeo: {
    src: "/tags/vimeo.js",
    text: `{ ${SAYS} says(new Vimeo.Player(document.querySelector("iframe[data-consent-src*=vimeo]")).shown); }`,
    file: `window.Vimeo = { Player: class {
      constructor(frame) { this.shown = "vimeo " + frame.hasAttribute("src"); } } };`,
    says: ["vimeo true"],
  },
  "Google Maps": { src: "/tags/map.html", says: [] },
  "A chat widget (tawk.to)": {
    text: `var Chat_API = Chat_API || {}, Chat_Start = new Date(); (function () { ${beforeTheFirst("chat")} })();`,
    file: `{ ${SAYS} const starts = () => says("chat " + !!window.Chat_API);
      if (document.readyState === "complete") starts(); else addEventListener("load", starts); }`,
    says: ["chat true"],
  },
};
