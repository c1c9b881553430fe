// The resources of the schema, from the sdk's classes and arguments: their words are written once, for the editor.
import { handlerNameOf, handlerNames, kindNames, type HandlerName } from "../../provider/kind-names";
import { kinds } from "../../provider/kinds";
import type { Fields } from "../../provider/validation/field-table";
import { listings } from "../../plugin/listed";
import { documentedIn, type Documented, type Member } from "../reference/documented";
import { filesOfKind } from "../reference/files-of-kind";
import { customerId, onBehalfOf } from "./functions";
import { describedExample } from "./examples/described-example";
import { shapeOf } from "./examples/shape";
import { described, PACKAGE, token, type ObjectSpec, type PropertySpec, type Types } from "./spec";
import { admitsUndefined, parsed, typeName, written } from "./written-type";

/** Read by the program itself, in TypeScript. */
const OF_PROGRAMS = ["file"];

const CUSTOMER =
    "The customer: the resource or its id. Preview checks more with the resource, even before the customer exists.";

interface ResourceSpec {
    readonly description?: string;
    readonly properties: Readonly<Record<string, PropertySpec>>;
    readonly required: readonly string[];
    readonly inputProperties: Readonly<Record<string, PropertySpec>>;
    readonly requiredInputs: readonly string[];
    readonly listInputs: ObjectSpec;
    readonly aliases: readonly { readonly type: string }[];
}

const OF_QUERIES: Readonly<Record<string, string>> = { customerId, onBehalfOf };

/** What `pulumi do <type> list` takes; without it Pulumi offers no list. */
function listInputsOf(kind: HandlerName): ObjectSpec {
    const query = Object.entries(listings[kind].query);
    const required = query.flatMap(([name, need]) => (need === "required" ? [name] : []));
    return {
        type: "object",
        properties: Object.fromEntries(
            query.map(([name]) => [name, { type: "string" as const, ...described(OF_QUERIES[name] ?? "") }]),
        ),
        ...(required.length === 0 ? {} : { required }),
    };
}

function propertyOf(owner: string, { name, type, says }: Member, types: Types): PropertySpec {
    return { ...written(parsed(type), { owner, property: name, types }), ...described(says) };
}

const isRequired = ({ isOptional, type }: Member): boolean => !isOptional && !admitsUndefined(type);

function objectOf({ name, says, members }: Documented, types: Types): ObjectSpec {
    const required = members.filter(isRequired).map((one) => one.name);
    return {
        ...described(says),
        type: "object",
        properties: Object.fromEntries(members.map((one) => [one.name, propertyOf(name, one, types)])),
        ...(required.length === 0 ? {} : { required }),
    };
}

function inputOf(kind: HandlerName, member: Member, types: Types): PropertySpec {
    const property = propertyOf(kindNames[kind], member, types);
    if (member.name === "customer") {
        const [, changing = ""] = / (Changing it .*)$/u.exec(member.says) ?? [];
        return { ...property, description: `${CUSTOMER} ${changing}`.trim(), willReplaceOnChanges: true };
    }
    const fields: Fields = kinds[kind].fields;
    return fields[member.name]?.onChange === "replace" ? { ...property, willReplaceOnChanges: true } : property;
}

function resourceOf(kind: HandlerName, types: Types): ResourceSpec {
    const className = kindNames[kind];
    const documented = filesOfKind(kind).flatMap(documentedIn);
    const [resource, args] = [className, `${className}Args`].map((name) => documented.find((one) => one.name === name));
    if (resource === undefined || args === undefined) {
        throw new Error(`sdk/ documents no ${className}`);
    }
    const inputs = args.members.filter(({ name }) => !OF_PROGRAMS.includes(name));
    const saysOf = new Map(inputs.map(({ name, says }) => [name, says]));
    const outputs = resource.members.map((one) => ({ ...one, says: one.says || (saysOf.get(one.name) ?? "") }));
    const inputProperties = Object.fromEntries(inputs.map((one) => [one.name, inputOf(kind, one, types)]));
    const example = describedExample(kind, shapeOf(inputProperties, types));
    return {
        ...described([resource.says, example].join("\n\n")),
        properties: Object.fromEntries(outputs.map((one) => [one.name, propertyOf(className, one, types)])),
        required: outputs.filter(isRequired).map(({ name }) => name),
        inputProperties,
        requiredInputs: inputs.filter(isRequired).map(({ name }) => name),
        listInputs: listInputsOf(kind),
        aliases: [{ type: `pulumi-nodejs:dynamic/${PACKAGE}:${className}` }],
    };
}

/** An entry of CustomerUsers: a user without what is written once for all of them. */
function userTypes(): Documented[] {
    const user = documentedIn("customer-user-args.ts").find(({ name }) => name === "CustomerUserArgs");
    const state = documentedIn("customer-users.ts").find(({ name }) => name === "UserState");
    if (user === undefined || state === undefined) {
        throw new Error("sdk/ documents no users");
    }
    const members = user.members
        .filter(({ name }) => !["customer", "email", "adopt"].includes(name))
        .map((one) => (one.name === "location" ? { ...one, type: "string" } : one));
    return [
        { ...user, name: "User", says: "One user in the map of CustomerUsers.", members },
        { ...state, members: [...members, ...state.members] },
    ];
}

/** Objects that arguments consist of. */
function objectTypes(): Documented[] {
    const interfaces = handlerNames
        .flatMap(filesOfKind)
        .flatMap(documentedIn)
        .filter(({ kind, name }) => kind === "interface" && name.endsWith("Args"));
    const isResource = ({ name }: Documented): boolean => handlerNameOf(typeName(name)) !== undefined;
    return [...interfaces.filter((one) => !isResource(one)), ...userTypes()];
}

export function resourceSpecs(types: Types): Readonly<Record<string, ResourceSpec>> {
    for (const one of objectTypes()) {
        types[token(typeName(one.name))] = objectOf(one, types);
    }
    return Object.fromEntries(handlerNames.map((kind) => [token(kindNames[kind]), resourceOf(kind, types)]));
}
