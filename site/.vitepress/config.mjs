// The documentation as a site: the same files that GitHub and the package show, with a sidebar and a search.
import { cpSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { sections } from "./sections.mjs";

const site = join(import.meta.dirname, "..");
const root = join(site, "..");
const docs = join(root, "docs");

/** The first heading of a page. */
const titleOf = (page) => /^# (.*)$/mu.exec(readFileSync(join(root, page), "utf8"))?.[1] ?? page;

const linkOf = (page) => `/${page.replace(/(^|\/)README\.md$/u, "$1").replace(/\.md$/u, "")}`;

const decisions = readdirSync(join(docs, "decisions"))
    .filter((name) => /^\d/u.test(name))
    .map((name) => `docs/decisions/${name}`);

const listed = new Set(sections.flatMap(({ pages }) => pages));
const forgotten = readdirSync(docs).filter((name) => name.endsWith(".md") && !listed.has(`docs/${name}`));
if (forgotten.length > 0) {
    throw new Error(
        `site/.vitepress/sections.mjs lists no ${forgotten.map((name) => `docs/${name}`).join(", ")}: add it there`,
    );
}

// Vue is found from the folder of a page upwards, and the project's own folder has none: so the pages are copied here.
const pages = join(site, "pages");
rmSync(pages, { recursive: true, force: true });
// Pages for Pulumi's registry are written for its own site.
const isOurs = (file) => !file.startsWith(join(docs, "registry"));
cpSync(docs, join(pages, "docs"), { recursive: true, filter: isOurs });
for (const page of listed) cpSync(join(root, page), join(pages, page));

const itemOf = (page) => ({ text: titleOf(page), link: linkOf(page) });

/** What pages link to and that is no page; VitePress would take a name without a known ending for a page. */
const files = ["pipelines", "pictures", "example-seed.yaml"];

function keepFileLinks({ tokens }) {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
        const [first = ""] = (token.type === "link_open" ? token.attrGet("href") : "").split("/");
        if (files.includes(first)) token.attrSet("target", "_self");
    }
}

export default defineConfig({
    title: "pulumi-webex-wholesale",
    description: "Webex Wholesale customers, users and onboarding templates as Pulumi resources",
    lang: "en",
    // On GitHub Pages the site is below the name of the repository.
    base: process.env.SITE_BASE ?? "/",
    srcDir: "pages",
    rewrites: { "README.md": "index.md" },
    cleanUrls: false,
    lastUpdated: false,
    // No page asks another host for anything.
    head: [["link", { rel: "icon", href: "data:," }]],
    markdown: {
        html: false,
        // As GitHub does it, so that a link to a heading works in both.
        anchor: { slugify: (heading) => slug(heading) },
        config: (markdown) => markdown.core.ruler.push("files", keepFileLinks),
    },
    themeConfig: {
        search: { provider: "local" },
        nav: sections.map(({ title, pages: [first] }) => ({ text: title, link: linkOf(first) })),
        sidebar: [
            ...sections.map(({ title, pages }) => ({ text: title, items: pages.map(itemOf) })),
            { text: "Decisions", collapsed: true, items: decisions.map(itemOf) },
        ],
        outline: [2, 3],
    },
    buildEnd: ({ outDir }) => {
        for (const name of files) {
            cpSync(join(docs, name), join(outDir, "docs", name), { recursive: true });
        }
    },
});
