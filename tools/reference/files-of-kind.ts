// Which files of the sdk document a kind of resource: its class, and its arguments where they have a file of their own.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { kindNames, type HandlerName } from "../../provider/kind-names";
import { packageRoot } from "../pulumi/package-root";

const kebab = (name: string): string => name.replaceAll(/\B[A-Z]/gu, "-$&").toLowerCase();

export function filesOfKind(kind: HandlerName): string[] {
    const name = kebab(kindNames[kind]);
    return [`${name}.ts`, `${name}-args.ts`].filter((file) => existsSync(join(packageRoot(), "sdk", file)));
}
