// One resource as a program declares it: a line of JavaScript for `check`, and what the engine would send for the provider process.
import { kindNames, type HandlerName } from "../../../provider/kind-names";
import { typeToken } from "../../../sdk/state-names";
import { literal } from "../../support/engine-programs";
import { providerLine, type Properties } from "../../support/provider-process";

export interface Declared {
    readonly handler: HandlerName;
    readonly name: string;
    readonly args: Properties;
    /** The inputs that the state has of it; absent where it is new. */
    readonly before?: Properties | undefined;
}

export const lineOf = ({ handler, name, args }: Declared): string =>
    `new wholesale.${kindNames[handler]}(${JSON.stringify(name)}, ${literal(args)});`;

/** Of a resource that others may refer to. */
export const constantOf = (one: Declared): string => `const ${one.name} = ${lineOf(one)}`;

/** As the class sends it: what is undefined is not there. */
export const sentOf = ({ handler, name, args }: Declared): Properties => ({
    ...present(args),
    declaredAs: { name, serial: name },
    __provider: providerLine(handler),
});

const present = (inputs: Properties): Properties => JSON.parse(JSON.stringify(inputs)) as Properties;

export interface Held {
    readonly urn: string;
    readonly type: string;
    readonly id: string;
    readonly custom: true;
    readonly inputs: Properties;
    readonly outputs: Properties;
}

const OUTPUTS: Readonly<Record<string, (inputs: Properties, id: string) => Properties>> = {
    onboardingTemplate: (_, id) => ({ provisioningId: id }),
    wholesaleCustomer: ({ packages }, id) => ({
        ...{ orgId: `${id}-org`, status: "provisioned", restricted: false },
        createdWith: Object.keys(packages ?? {}),
    }),
    customerUser: (_, id) => ({ personId: `${id}-person`, status: "provisioned" }),
};

/** As a plain `up` leaves it. */
export function heldOf({ handler, name, before }: Declared, project: string, mark = ""): Held | undefined {
    if (before === undefined) {
        return undefined;
    }
    const type = typeToken(handler);
    const id = `${name}-id${mark}`;
    const inputs = { ...present(before), __provider: providerLine(handler) };
    return {
        urn: `urn:pulumi:dev::${project}::${type}::${name}`,
        type,
        id,
        custom: true,
        inputs,
        outputs: { ...inputs, ...OUTPUTS[handler]?.(inputs, id) },
    };
}
