/**
 * The first script of every page: tells the test page about everything that goes wrong inside. Plain text,
 * because it is served as it is and has to run before anything else.
 */
export const WATCH_SCRIPT = `
(() => {
  const report = (kind, text) => {
    if (window.parent !== window) window.parent.councilPageProblem?.(location.pathname, kind, text);
  };
  const text = (value) => (value instanceof Error ? value.message + "\\n" + value.stack : String(value));
  window.addEventListener("error", (event) => {
    const { target } = event;
    if (event instanceof ErrorEvent) report("error", event.message);
    else report("error", target.localName + " did not load: " + (target.src || target.href));
  }, true);
  window.addEventListener("unhandledrejection", (event) => report("rejection", text(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) => {
    report("policy", [event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample].join(" "));
  });
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      report(level, values.map(text).join(" "));
      original.apply(console, values);
    };
  }
  const shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        const sources = entry.sources.map(({ node, previousRect, currentRect }) =>
          [(node?.outerHTML ?? "text: " + node?.textContent).slice(0, 120), "moved from", previousRect.y, "to", currentRect.y, "and is", currentRect.height, "high"].join(" "));
        shifts.push({ value: entry.value, sources });
      }
    }).observe({ type: "layout-shift", buffered: true });
  }
  window.councilPage = { import: (url) => import(url), shifts };
})();
`;

/** What GOV.UK Frontend's page template does with an inline script. */
export const SUPPORTED_SCRIPT = `document.body.classList.add("js-enabled", "govuk-frontend-supported");`;
