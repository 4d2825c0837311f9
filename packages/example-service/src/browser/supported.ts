// As GOV.UK Frontend’s own page template does inline, which the policy forbids: tells the stylesheet that there is
// script. Not a module, so that it runs before anything is painted.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
