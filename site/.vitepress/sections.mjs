// What the sidebar shows, in the order in which a newcomer reads it.

export const sections = [
    { title: "Start", pages: ["README.md", "docs/tour.md", "docs/guide.md"] },
    {
        title: "How to",
        pages: [
            "docs/check.md",
            "docs/languages.md",
            "docs/existing-customers.md",
            "docs/renaming.md",
            "docs/pipelines.md",
            "docs/policies.md",
            "docs/errors.md",
            "docs/doctor.md",
            "docs/debugging.md",
            "docs/emulator.md",
        ],
    },
    { title: "Reference", pages: ["docs/reference.md", "docs/rules.md", "docs/sources.md"] },
    {
        title: "About",
        pages: [
            "docs/stability.md",
            "docs/performance.md",
            "docs/campaign.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CHANGELOG.md",
        ],
    },
];
