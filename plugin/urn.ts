// The parts of a Pulumi URN that calls are about: `urn:pulumi:<stack>::<project>::<parent>$<type>::<name>`.

export interface Named {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
}

export function named(urn: string): Named {
    const [, , types = "", ...name] = urn.split("::");
    return { urn, type: types.split("$").at(-1) ?? "", name: name.join("::") };
}
