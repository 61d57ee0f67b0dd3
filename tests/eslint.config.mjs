/** What eslint asks of overrides/assets/js beyond what it recommends. */

import js from "@eslint/js";

/** Globals of every browser: a forgotten variable of such a name would be found there. */
const AMBIENT = ["event", "name", "status", "parent", "top", "length", "self", "origin"];

export default [
  js.configs.recommended,
  {
    rules: {
      "no-undef": "off", // tsc knows every name of a browser
      "no-restricted-globals": ["error", ...AMBIENT],
      "no-shadow": "error",
      // Helpers stand below the story: as functions, which are there before it begins.
      "no-use-before-define": ["error", { functions: false }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", { max: 40, skipComments: true }],
    },
  },
  // The search goes through internals of Pagefind, which the next one will not.
  { files: ["**/search.js", "**/search/*.js"], rules: { "max-lines": "off", "no-shadow": "off" } },
];
