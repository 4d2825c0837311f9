import { words } from "./words.ts";

/** A whole page of a council's service, with everything that has a colour of its own. */
export function page(language: "en" | "cy", council: string): string {
  const w = words[language];
  return `<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">${w.skip}</a>
<header>
${header(language, council)}
<div class="govuk-width-container">
  <div class="govuk-phase-banner">
    <p class="govuk-phase-banner__content">
      <strong class="govuk-tag govuk-phase-banner__content__tag">${w.phase}</strong>
      <span class="govuk-phase-banner__text">${w.feedback} <a class="govuk-link"
        href="#feedback">${w.feedbackLink}</a></span>
    </p>
  </div>
  <a href="#back" class="govuk-back-link">${w.back}</a>
</div>
</header>
<div class="govuk-width-container">
  <main class="govuk-main-wrapper" id="main-content">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
${errorSummary(language)}
${banners(language)}
        <h1 class="govuk-heading-l"><span class="govuk-caption-l">${w.service}</span> ${w.heading}</h1>
        <p class="govuk-body">${w.intro} <a class="govuk-link" href="#data">${w.introLink}</a></p>
${form(language)}
${answers(language)}
        <div class="govuk-panel govuk-panel--confirmation">
          <h2 class="govuk-panel__title">${w.panel}</h2>
          <div class="govuk-panel__body">${w.panelText}</div>
        </div>
      </div>
    </div>
  </main>
</div>
${footer(language, council)}`;
}

function header(language: "en" | "cy", council: string): string {
  const w = words[language];
  return `<div class="govuk-generic-header">
  <div class="govuk-generic-header__container govuk-width-container">
    <div class="govuk-generic-header__logo">
      <a href="#home"
        class="govuk-generic-header__homepage-link council-logo"><span class="council-logo__name">${council}</span></a>
    </div>
  </div>
</div>
<div class="govuk-service-navigation" data-module="govuk-service-navigation">
  <div class="govuk-width-container">
    <div class="govuk-service-navigation__container">
      <span class="govuk-service-navigation__service-name"><a href="#start"
        class="govuk-service-navigation__link">${w.service}</a></span>
      <nav aria-label="${w.menu}" class="govuk-service-navigation__wrapper">
        <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls="navigation" hidden aria-hidden="true">${w.menu}</button>
        <ul class="govuk-service-navigation__list" id="navigation">
          <li class="govuk-service-navigation__item govuk-service-navigation__item--active"><a
            class="govuk-service-navigation__link" href="#applications" aria-current="true"><strong
            class="govuk-service-navigation__active-fallback">${w.applications}</strong></a></li>
          <li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link"
            href="#help">${w.help}</a></li>
        </ul>
      </nav>
    </div>
  </div>
</div>`;
}

function errorSummary(language: "en" | "cy"): string {
  const w = words[language];
  return `        <div class="govuk-error-summary" data-module="govuk-error-summary" data-disable-auto-focus="true">
          <div role="alert">
            <h2 class="govuk-error-summary__title">${w.problem}</h2>
            <div class="govuk-error-summary__body">
              <ul class="govuk-list govuk-error-summary__list"><li><a href="#name">${w.error}</a></li></ul>
            </div>
          </div>
        </div>`;
}

function banners(language: "en" | "cy"): string {
  const w = words[language];
  return `        <div class="govuk-notification-banner" role="region" aria-labelledby="notice-title">
          <div class="govuk-notification-banner__header">
            <h2 class="govuk-notification-banner__title" id="notice-title">${w.important}</h2></div>
          <div class="govuk-notification-banner__content">
            <p class="govuk-notification-banner__heading">${w.notice} <a class="govuk-notification-banner__link"
              href="#contact">${w.noticeLink}</a></p>
          </div>
        </div>
        <div class="govuk-notification-banner govuk-notification-banner--success" role="region"
          aria-labelledby="sent-title">
          <div class="govuk-notification-banner__header">
            <h2 class="govuk-notification-banner__title" id="sent-title">${w.success}</h2></div>
          <div class="govuk-notification-banner__content">
            <p class="govuk-notification-banner__heading">${w.sent} <a class="govuk-notification-banner__link"
              href="#application">${w.sentLink}</a></p>
          </div>
        </div>`;
}

function form(language: "en" | "cy"): string {
  const w = words[language];
  const towns = w.towns.map((town) => `<option>${town}</option>`);
  return `        <form method="post" novalidate>
          <div class="govuk-form-group govuk-form-group--error">
            <label class="govuk-label" for="name">${w.name}</label>
            <div class="govuk-hint" id="name-hint">${w.nameHint}</div>
            <p class="govuk-error-message" id="name-error"><span
              class="govuk-visually-hidden">${w.errorPrefix}</span> ${w.error}</p>
            <input class="govuk-input govuk-input--error" id="name" name="name"
              aria-describedby="name-hint name-error" autocomplete="name">
          </div>
          <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${w.contact}</legend>
              <div class="govuk-radios" data-module="govuk-radios">
                <div class="govuk-radios__item">
                  <input class="govuk-radios__input" id="contact" name="contact" type="radio" value="email" checked>
                  <label class="govuk-label govuk-radios__label" for="contact">${w.email}</label></div>
                <div class="govuk-radios__item">
                  <input class="govuk-radios__input" id="contact-2" name="contact" type="radio" value="phone">
                  <label class="govuk-label govuk-radios__label" for="contact-2">${w.phone}</label></div>
              </div>
            </fieldset>
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="fare">${w.fare}</label>
            <div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">£</div>
              <input class="govuk-input govuk-input--width-5" id="fare" name="fare" inputmode="decimal"
              value="2.40"></div>
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="town">${w.town}</label>
            <select class="govuk-select" id="town" name="town">${towns.join("")}</select>
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="more">${w.more}</label>
            <textarea class="govuk-textarea" id="more" name="more" rows="3"></textarea>
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="photo">${w.photo}</label>
            <input class="govuk-file-upload" id="photo" name="photo" type="file">
          </div>
          <div class="govuk-form-group">
            <div class="govuk-checkboxes" data-module="govuk-checkboxes">
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" id="updates" name="updates" type="checkbox" value="yes" checked>
                <label class="govuk-label govuk-checkboxes__label" for="updates">${w.updates}</label></div>
            </div>
          </div>
${endOfForm(language)}
        </form>`;
}

function endOfForm(language: "en" | "cy"): string {
  const w = words[language];
  return `          <details class="govuk-details">
            <summary class="govuk-details__summary"><span
              class="govuk-details__summary-text">${w.help1}</span></summary>
            <div class="govuk-details__text">${w.help1Text}</div>
          </details>
          <div class="govuk-inset-text">${w.inset}</div>
          <div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong
            class="govuk-warning-text__text"><span
            class="govuk-visually-hidden">${w.warningPrefix}</span> ${w.warning}</strong></div>
          <div class="govuk-button-group">
            <button class="govuk-button" data-module="govuk-button">${w.continue}</button>
            <button class="govuk-button govuk-button--secondary" name="save" value="yes">${w.save}</button>
            <button class="govuk-button govuk-button--warning" name="remove" value="yes">${w.remove}</button>
          </div>`;
}

function answers(language: "en" | "cy"): string {
  const w = words[language];
  const colours = ["blue", "green", "teal", "red", "yellow", "grey", "orange", "purple"];
  const tags = colours
    .map((colour, index) => `<strong class="govuk-tag govuk-tag--${colour}">${w.tags[index]}</strong>`)
    .join(" ");
  const rows = w.rows.map(
    ([
      month,
      count,
    ]) => `<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${month}</th>
            <td class="govuk-table__cell govuk-table__cell--numeric">${count}</td></tr>`,
  );
  return `        <div class="govuk-summary-card">
          <div class="govuk-summary-card__title-wrapper">
            <h2 class="govuk-summary-card__title">${w.card}</h2>
            <ul class="govuk-summary-card__actions">
              <li class="govuk-summary-card__action"><a class="govuk-link" href="#change">${w.change}<span
              class="govuk-visually-hidden"> (${w.card})</span></a></li></ul>
          </div>
          <div class="govuk-summary-card__content">
            <dl class="govuk-summary-list">
              <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${w.town}</dt>
                <dd class="govuk-summary-list__value">${w.towns[0]}</dd></div>
              <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${w.status}</dt>
                <dd class="govuk-summary-list__value">${tags}</dd></div>
            </dl>
          </div>
        </div>
        <table class="govuk-table">
          <thead class="govuk-table__head"><tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">${w.column[0]}</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">${w.column[1]}</th></tr></thead>
          <tbody class="govuk-table__body">${rows.join("")}</tbody>
        </table>`;
}

function footer(language: "en" | "cy", council: string): string {
  const w = words[language];
  const links = w.footer.map(
    (text) => `<li class="govuk-footer__inline-list-item">
          <a class="govuk-footer__link" href="#footer">${text}</a></li>`,
  );
  return `<footer class="govuk-footer">
  <div class="govuk-width-container">
    <div class="govuk-footer__meta">
      <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
        <h2 class="govuk-visually-hidden">${w.support}</h2>
        <ul class="govuk-footer__inline-list">${links.join("")}</ul>
        <div>${council}</div>
      </div>
    </div>
  </div>
</footer>`;
}
