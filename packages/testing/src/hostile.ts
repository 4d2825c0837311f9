/** Text from outside that tries to be more than text. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/**
 * Each must appear on the screen as it is here, and do nothing. A payload that manages to run calls
 * `hostileRan`, and one that becomes markup leaves a `hostile-element` or a `data-hostile`.
 */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: "script element", text: "<script>hostileRan()</script>" },
  { name: "element", text: "<hostile-element>1 High Street</hostile-element>" },
  { name: "image with handler", text: '<img src="/x" data-hostile onerror="hostileRan()">' },
  { name: "SVG with handler", text: "<svg data-hostile onload=hostileRan()></svg>" },
  {
    name: "frame with a document",
    text: '<iframe data-hostile srcdoc="<script>parent.hostileRan()</script>"></iframe>',
  },
  { name: "style element", text: "<style data-hostile>body{display:none}</style>" },
  {
    name: "closing tags",
    text: "</li></ul></fieldset></form></label></textarea></title></script><b data-hostile>",
  },
  { name: "comment opener", text: "<!-- --><b data-hostile></b> <!--" },
  { name: "CDATA", text: "<![CDATA[<b data-hostile>]]>" },
  { name: "double quote", text: '" autofocus onfocus="hostileRan()" data-hostile="' },
  { name: "single quote", text: "' autofocus onfocus='hostileRan()' data-hostile='" },
  { name: "backtick", text: "`${hostileRan()}`" },
  { name: "character references", text: "&lt;b data-hostile&gt;&amp;&#60;&quot;&nbsp;" },
  { name: "script URL", text: "javascript:hostileRan()" },
  { name: "data URL", text: "data:text/html,<script>hostileRan()</script>" },
  { name: "Handlebars", text: "{{constructor.constructor('hostileRan()')()}}" },
  { name: "template literal", text: "${hostileRan()}" },
  { name: "Nunjucks", text: "{% raw %}{{ 7 * 7 }}{% endraw %}" },
  { name: "Lit marker", text: "<!--?lit$123$--><?lit$123$?>{{lit-123}}" },
  { name: "message placeholder", text: "{postcode} {n} {count} {name}" },
  { name: "replacement pattern", text: "$& $1 $$ $` $'" },
  { name: "backslashes", text: "\\u003cb data-hostile\\u003e \\x3c \\" },
  { name: "prototype name", text: "__proto__" },
  { name: "constructor name", text: "constructor" },
  { name: "toString name", text: "toString" },
  { name: "hasOwnProperty name", text: "hasOwnProperty" },
  { name: "right-to-left override", text: "1 \u202Eteerts hgiH\u202C" },
  { name: "isolates", text: "\u2067שלום\u2069 \u200F1\u200E" },
  { name: "zero-width characters", text: "1\u200B High\u200D\uFEFF Street" },
  { name: "NUL and control characters", text: "1\u0000 \u0001High\u0008 Street\u007F" },
  { name: "line separators", text: "1 High\u2028Street\u2029Aberwylan" },
  { name: "combining marks", text: `Z${"\u0300".repeat(60)} Street` },
  { name: "lone surrogate", text: "1 High \uD800 Street" },
  { name: "emoji", text: "👩‍👩‍👧‍👦 1️⃣ 🏴󠁧󠁢󠁷󠁬󠁳󠁿" },
  { name: "percent signs", text: "%3Cb%20data-hostile%3E 100% %s %d %00" },
  { name: "SQL", text: "'; DROP TABLE addresses; --" },
  { name: "one long word", text: "Llanfair".repeat(60) },
  { name: "long text", text: "High Street ".repeat(400).trim() },
  { name: "number", text: "0" },
  { name: "null as a word", text: "null" },
  { name: "undefined as a word", text: "undefined" },
  { name: "not a number as a word", text: "NaN" },
  { name: "object as a word", text: "[object Object]" },
];
