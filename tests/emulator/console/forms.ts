// The control forms of a page, read from its HTML, and what the page's script would send for each.
import type { Answered, Api } from "../api";

export interface ControlForm {
    readonly label: string;
    readonly method: string;
    readonly path: string;
    readonly body: Readonly<Record<string, unknown>>;
    /** The names of the fields that a person fills. */
    readonly fields: readonly string[];
}

const plain = (text: string): string =>
    text
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");

export function controlForms(page: string): ControlForm[] {
    return [...page.matchAll(/<form class="control" ([^>]*)>(.*?)<\/form>/gsu)].map(
        ([, attributes = "", content = ""]) => {
            const attribute = (name: string): string | undefined => {
                const value = new RegExp(`data-${name}="([^"]*)"`, "u").exec(attributes)?.[1];
                return value === undefined ? undefined : plain(value);
            };
            return {
                label: plain((/<button[^>]*>(.*?)<\/button>/su.exec(content)?.[1] ?? "").replace(/<[^>]*>/gu, "")),
                method: attribute("method") ?? "",
                path: attribute("path") ?? "",
                body: JSON.parse(attribute("body") ?? "{}") as Record<string, unknown>,
                fields: [...content.matchAll(/ name="([^"]*)"/gu)].map(([, name = ""]) => name),
            };
        },
    );
}

/** As the button does, with what a person filled in beside the form's fixed part. */
export async function press(api: Api, page: string, label: string, filled: object = {}): Promise<Answered> {
    const form = controlForms(page).find((one) => one.label === label);
    if (form === undefined) {
        throw new Error(
            `no button ${label}; there are: ${controlForms(page)
                .map((one) => one.label)
                .join(", ")}`,
        );
    }
    const body = { ...form.body, ...filled };
    const path = form.path.replace(/^\/emulator/u, "");
    return api.control(form.method, path, Object.keys(body).length === 0 ? undefined : body);
}
