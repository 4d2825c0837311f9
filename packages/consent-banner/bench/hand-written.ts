/**
 * What a team usually writes beside the GOV.UK cookie banner, our own version of it: show the banner to those who have
 * not answered, keep the answer in a cookie, and after a yes make new script elements of those that wait.
 * https://design-system.service.gov.uk/components/cookie-banner/
 */
export const handWritten = `
(function () {
  var banner = document.querySelector(".govuk-cookie-banner");
  var match = /(?:^|; )cookie_preference=(accept|reject)/.exec(document.cookie);
  if (match) {
    if (match[1] === "accept") start();
    return;
  }
  banner.hidden = false;
  banner.addEventListener("click", function (event) {
    var answer = event.target.value;
    if (answer !== "accept" && answer !== "reject") return;
    event.preventDefault();
    document.cookie = "cookie_preference=" + answer + "; path=/; max-age=31536000; samesite=lax";
    banner.hidden = true;
    if (answer === "accept") start();
  });
  function start() {
    document.querySelectorAll("script[data-cookie-consent=analytics]").forEach(function (waiting) {
      var script = document.createElement("script");
      if (waiting.src) script.src = waiting.src;
      else script.text = waiting.text;
      waiting.parentNode.replaceChild(script, waiting);
    });
  }
})();
`;
