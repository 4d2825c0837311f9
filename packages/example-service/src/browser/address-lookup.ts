import "@council-components/address-lookup/define";

// In manual entry the element shows all that is inside it, and that is its own fields and the search of the page
// without script. Once somebody has left the search by script, they have no more use for the latter. Until then
// it stays: they may have been typing there before the script came.
document.addEventListener("council-address-manual", ({ target }) => {
  if (!(target instanceof Element)) return;
  for (const search of target.querySelectorAll(":scope > .council-page-by-page")) {
    search.classList.add("govuk-!-display-none");
  }
});
