// The console: a page at `/` that shows what the emulator holds, with buttons that make control calls.
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readQuery } from "../call";
import { assetRoutes } from "./assets";
import { page } from "./page";
import { pageQuery } from "./page-query";
import { securityHeaders } from "./security-headers";

const PAGE = "/";

/** Like a control call: it is not logged, meets no fault and answers this machine only. */
export const isConsole = (route: string): boolean => route === PAGE;

export function consoleRoutes(backend: Backend): Route[] {
    return [{ method: "GET", path: PAGE, handle: (call) => show(backend, call) }, ...assetRoutes()];
}

function show(backend: Backend, call: Call): Answer {
    const body = page(backend, call.baseUrl, readQuery(call, pageQuery)).text;
    return { status: 200, body, headers: { ...securityHeaders, "content-type": "text/html; charset=utf-8" } };
}
