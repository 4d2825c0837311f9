import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import nunjucks from "nunjucks";
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { root } from "../../workspace/src/run.ts";

type Language = "en" | "cy";
interface Fixture {
  name: string;
  html: Record<Language, string>;
}
interface Options {
  src: string;
  language: Language;
  legend?: string;
  prefix?: string;
  values?: Record<string, string>;
  errors?: Record<string, string>;
  attributes?: Record<string, string>;
}

const folder = `${root}packages/address-lookup/`;
const fixtures = JSON.parse(readFileSync(`${folder}dist/fixtures.json`, "utf8")) as Fixture[];
const attributes = { custodian: "9001", "outside-href": "https://www.gov.uk/find-local-council" };

/** What a council's template is given for some of the fixtures. */
const options: Record<string, (language: Language) => Options[]> = {
  search: (language) => [{ src: "/addresses", language, attributes }],
  "given-by-the-server": (language) => [
    {
      src: "/addresses",
      language,
      attributes,
      values: { "line-1": "2 Castle Street", town: "Aberwylan", postcode: "ZZ1 1AA", uprn: "10000001" },
    },
  ],
  "server-errors": (language) => [
    {
      src: "/addresses",
      language,
      attributes,
      values: { town: "Aberwylan" },
      errors: {
        "line-1":
          language === "en"
            ? "Enter address line 1, typically the building and street"
            : "Nodwch linell cyfeiriad 1, fel arfer yr adeilad a’r stryd",
      },
    },
  ],
  "two-on-a-page": (language) => [
    { src: "/addresses", language, attributes },
    {
      src: "/addresses",
      language,
      attributes: { name: "old", purpose: "other" },
      prefix: "old-",
      legend: language === "en" ? "Where did you live before?" : "Ble oeddech chi’n byw o’r blaen?",
    },
  ],
};
const hostile: Options = {
  src: '/"><script>alert(1)</script>',
  language: "en",
  values: { town: '"><img src=x onerror=alert(1)>' },
  errors: { town: "<b>bold</b>" },
};

const macros = new nunjucks.Environment(new nunjucks.FileSystemLoader(`${folder}templates/nunjucks`), {
  autoescape: true,
});
const withNunjucks = (given: Options): string =>
  macros.renderString(
    `{% from "council-components/address-lookup/macro.njk" import councilAddressLookup %}{{ councilAddressLookup(given) }}`,
    { given },
  );

const PHP = `
  require_once 'Twig/autoload.php';
  $given = json_decode(stream_get_contents(STDIN), true);
  $twig = new Twig\\Environment(new Twig\\Loader\\FilesystemLoader($argv[1]), ['strict_variables' => true]);
  echo $twig->render('address-lookup.html.twig', $given);`;
const php = (given: Options) =>
  spawnSync("php", ["-r", PHP, "--", `${folder}templates/twig`], {
    input: JSON.stringify(given),
    encoding: "utf8",
  });
const withTwig = (given: Options): string => {
  const { status, stdout, stderr } = php(given);
  assert.equal(status, 0, stderr || stdout);
  return stdout;
};
// Debian has both: apt-get install php-cli php-twig.
const noTwig = php({ src: "/", language: "en" }).status === 0 ? false : "php with Twig is not installed";

for (const [engine, render, skip] of [
  ["Nunjucks", withNunjucks, false],
  ["Twig", withTwig, noTwig],
] as const) {
  describe(`the address lookup in ${engine}`, () => {
    for (const [name, given] of Object.entries(options)) {
      for (const language of ["en", "cy"] as const) {
        it(`gives the HTML of the fixture ${name}, ${language}`, { skip }, () => {
          const fixture = fixtures.find((each) => each.name === name);
          assert.ok(fixture, `There is no fixture ${name}`);
          const rendered = given(language).map(render).join("\n");
          assert.equal(normal(rendered), normal(withoutWrapping(fixture.html[language])));
        });
      }
    }

    it("shows markup in data, and never runs it", { skip }, () => {
      const html = render(hostile);
      assert.doesNotMatch(html, /<script|<img|<b>/);
      assert.match(html, /&lt;b&gt;bold/);
    });
  });
}

/** The elements alone, where a fixture shows them within something else. */
function withoutWrapping(html: string): string {
  return [...html.matchAll(/<council-address-lookup.*?<\/council-address-lookup>/gs)]
    .map(([each]) => each)
    .join("\n");
}

/** As a browser reads it: white space and the order of attributes make no difference. */
function normal(html: string): string {
  const fragment = parseFragment(html);
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of [...node.childNodes]) {
      if (tree.isTextNode(child)) {
        child.value = child.value.replace(/\s+/g, " ").trim();
        if (!child.value) tree.detachNode(child);
      } else if (tree.isElementNode(child)) {
        child.attrs.sort((a, b) => a.name.localeCompare(b.name));
        visit(child);
      }
    }
  };
  visit(fragment);
  return serialize(fragment).replaceAll("><", ">\n<");
}
