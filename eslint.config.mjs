// The lint rules: strict and type-aware, so a forgotten await or an `any` at a border fails the build.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["dist/**", ".build/**", "node_modules/**", "**/fixtures/**"] },
    js.configs.recommended,
    {
        files: ["**/*.ts"],
        extends: [...tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ["./tsconfig.json", "./examples/*/tsconfig.json"],
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
            "@typescript-eslint/no-confusing-void-expression": "off",
            "@typescript-eslint/no-unused-expressions": "off",
            "@typescript-eslint/no-extraneous-class": "off",
            "@typescript-eslint/require-await": "off",
            "@typescript-eslint/unified-signatures": "off",
            "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
            "max-lines": ["error", { max: 250 }],
        },
    },
    {
        files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
        languageOptions: {
            globals: { require: "readonly", module: "readonly", process: "readonly", console: "readonly" },
        },
    },
    {
        // Runs in the browser.
        files: ["emulator/console/assets/*.js"],
        languageOptions: {
            sourceType: "module",
            globals: {
                document: "readonly",
                fetch: "readonly",
                location: "readonly",
                navigator: "readonly",
                setTimeout: "readonly",
                DOMParser: "readonly",
                Element: "readonly",
            },
        },
    },
);
