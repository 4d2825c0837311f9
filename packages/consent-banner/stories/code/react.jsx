import { consent } from "@council-components/consent-banner/consent";
import { useEffect, useSyncExternalStore } from "react";

/** First in the body. `form` is what is inside the element in `renderConsentBanner`, from your server; "" without one. */
export function ConsentBanner({ form }) {
  // After hydration: an element that upgrades earlier changes the HTML that React expects to find.
  useEffect(() => {
    import("@council-components/consent-banner/define");
  }, []);
  return <council-consent-banner config="/consent-policy.json" dangerouslySetInnerHTML={{ __html: form }} />;
}

/** Whether there is a yes to this purpose, now and after every change. On the server: no. */
export function useConsent(purpose) {
  return useSyncExternalStore(
    (changed) => consent.onChange(changed),
    () => consent.allows(purpose),
    () => false,
  );
}

export function Video({ src, title }) {
  return useConsent("video") ? <iframe src={src} title={title} /> : <a href={src}>{title}</a>;
}
