// The lint rules: strict and type-aware, so a forgotten await or an `any` at a border fails the build.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
    {
        ignores: [
            "dist/**",
            ".build/**",
            "node_modules/**",
            "**/fixtures/**",
            "site/pages/**",
            "site/.vitepress/{cache,dist}/**",
        ],
    },
    js.configs.recommended,
    {
        files: ["**/*.ts"],
        extends: [...tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ["./tsconfig.json", "./examples/*/tsconfig.json", "./templates/*/tsconfig.json"],
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
            "@typescript-eslint/no-confusing-void-expression": "off",
            "@typescript-eslint/no-extraneous-class": "off",
            "@typescript-eslint/require-await": "off",
            "@typescript-eslint/unified-signatures": "off",
            "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
            "max-lines": ["error", { max: 250 }],
            // One way to write each: braces, `private`, and regular expressions that read characters rather than halves of them.
            curly: ["error", "all"],
            "no-restricted-syntax": [
                "error",
                { selector: "PrivateIdentifier", message: "Write `private` instead of #." },
            ],
            "require-unicode-regexp": "error",
        },
    },
    {
        // Chai's assertions end in properties.
        files: ["tests/**/*.ts"],
        rules: { "@typescript-eslint/no-unused-expressions": "off" },
    },
    {
        files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
        languageOptions: {
            globals: {
                require: "readonly",
                __dirname: "readonly",
                module: "readonly",
                process: "readonly",
                console: "readonly",
                fetch: "readonly",
            },
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
