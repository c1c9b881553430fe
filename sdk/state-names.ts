// What a state holds of each kind of resource: its type, and the line that loads what serves it; the same texts in every version. Without Pulumi's SDK, which takes long to load.
import { kindNames, type HandlerName } from "../provider/kind-names";

/** An upgrade shows no diff, and state never holds code. */
export const providerLine = (handler: HandlerName): string =>
    `exports.handler=()=>require("pulumi-webex-wholesale/provider").${handler}`;

export const typeToken = (handler: HandlerName): string => `pulumi-nodejs:dynamic/webexwholesale:${kindNames[handler]}`;
