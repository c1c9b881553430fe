// The constant line of a resource that names its handler: by it, `check` knows the kind of a resource.
import { isHandlerName, type HandlerName } from "../../provider/kind-names";
import { textAt, type Raw } from "../../provider/validation/unknown";

/** Undefined for resources of other providers. */
export function handlerOf(inputs: Raw): HandlerName | undefined {
    const line = textAt(inputs, "__provider") ?? "";
    const name = /require\("pulumi-webex-wholesale\/provider"\)\.(\w+)/u.exec(line)?.[1];
    return name !== undefined && isHandlerName(name) ? name : undefined;
}
