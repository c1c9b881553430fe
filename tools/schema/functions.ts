// The look-ups as functions of the schema: what they return is taken from the types of the provider's own look-ups.
import { join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../pulumi/package-root";
import { capitalized, described, token, type ObjectSpec, type PropertySpec, type Types, type TypeSpec } from "./spec";

interface FunctionSpec {
    readonly description: string;
    readonly inputs?: ObjectSpec;
    readonly outputs: ObjectSpec;
}

interface Lookup {
    /** In provider/lookups. */
    readonly of: string;
    readonly says: string;
    readonly inputs: Readonly<Record<string, string>>;
    readonly required: readonly string[];
    /** What a list is returned as. */
    readonly list?: string;
    /** Names the type of one of them. */
    readonly item: string;
}

const onBehalfOf = "Organization id of the sub-partner on whose behalf to look. Default: the partner itself.";
const customerId = "Webex's customer id.";

const LOOKUPS: Readonly<Record<string, Lookup>> = {
    getCustomer: {
        of: "findCustomer",
        says: "The partner's customer with that external id or organization id; fails if there is none. Webex does not return quantities or names.",
        inputs: {
            externalId: "The partner's own key for the customer. Give either this or `orgId`.",
            orgId: "Webex's organization id of the customer.",
            onBehalfOf,
        },
        required: [],
        item: "CustomerResult",
    },
    getCustomers: {
        of: "listCustomers",
        says: "All customers of the partner, or of a sub-partner.",
        inputs: { onBehalfOf },
        required: [],
        list: "customers",
        item: "CustomerResult",
    },
    getUsers: {
        of: "listUsers",
        says: "All users of a customer. Webex keeps names, numbers and roles with the person, so they are not included.",
        inputs: { customerId, onBehalfOf },
        required: ["customerId"],
        list: "users",
        item: "UserResult",
    },
    getLocations: {
        of: "listLocations",
        says: "All locations of a customer.",
        inputs: { customerId, onBehalfOf },
        required: ["customerId"],
        list: "locations",
        item: "LocationResult",
    },
    getSubPartners: {
        of: "listSubPartners",
        says: "The partner's sub-partners.",
        inputs: {},
        required: [],
        list: "subPartners",
        item: "SubPartnerResult",
    },
};

class Returned {
    private readonly program = ts.createProgram([join(packageRoot(), "provider", "lookups.ts")], {
        strict: true,
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        skipLibCheck: true,
        types: [],
    });
    private readonly checker = this.program.getTypeChecker();

    /** What a look-up's promise brings: one, or a list of them. */
    of(name: string): ts.Type {
        const source = this.program.getSourceFiles().find(({ fileName }) => fileName.endsWith("provider/lookups.ts"));
        const module = source && this.checker.getSymbolAtLocation(source);
        const symbol = module && this.checker.getExportsOfModule(module).find((one) => one.name === name);
        const [signature] = symbol ? this.checker.getTypeOfSymbol(symbol).getCallSignatures() : [];
        const promised = signature && this.checker.getAwaitedType(signature.getReturnType());
        if (promised === undefined) {
            throw new Error(`provider/lookups.ts exports no ${name}`);
        }
        const one = this.checker.getNonNullableType(promised);
        return this.checker.isArrayType(one) ? (this.checker.getTypeArguments(one as ts.TypeReference)[0] ?? one) : one;
    }

    objectOf(name: string, type: ts.Type, types: Types): ObjectSpec {
        const members = type.getProperties();
        const properties = members.map((member): [string, PropertySpec] => [
            member.name,
            this.spec(`${name}${capitalized(member.name)}`, this.checker.getTypeOfSymbol(member), types),
        ]);
        const required = members.filter((one) => (one.flags & ts.SymbolFlags.Optional) === 0).map((one) => one.name);
        return { type: "object", properties: Object.fromEntries(properties), required };
    }

    private spec(name: string, given: ts.Type, types: Types): TypeSpec {
        const type = this.checker.getNonNullableType(given);
        if (this.checker.isArrayType(type)) {
            const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
            return {
                type: "array",
                items: item === undefined ? { type: "string" } : this.spec(singular(name), item, types),
            };
        }
        if ((type.flags & ts.TypeFlags.StringLike) !== 0) return { type: "string" };
        if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return { type: "number" };
        if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return { type: "boolean" };
        // A problem is the same wherever it is.
        const own = token(type.aliasSymbol?.name === "Problem" || type.symbol.name === "Problem" ? "Problem" : name);
        types[own] = this.objectOf(own.split(":").at(-1) ?? name, type, types);
        return { type: "object", $ref: `#/types/${own}` };
    }
}

const singular = (name: string): string => name.replace(/s$/u, "");

export function functionSpecs(types: Types): Readonly<Record<string, FunctionSpec>> {
    const returned = new Returned();
    const specs = Object.entries(LOOKUPS).map(([name, { of, says, inputs, required, list, item }]) => {
        const one = returned.objectOf(item, returned.of(of), types);
        const given = Object.entries(inputs).map(([key, meaning]): [string, PropertySpec] => [
            key,
            { type: "string", ...described(meaning) },
        ]);
        const spec: FunctionSpec = {
            description: says,
            ...(given.length === 0
                ? {}
                : {
                      inputs: {
                          type: "object",
                          properties: Object.fromEntries(given),
                          ...(required.length === 0 ? {} : { required }),
                      },
                  }),
            outputs: list === undefined ? one : listed(list, item, one, types),
        };
        return [token(name), spec] as const;
    });
    return Object.fromEntries(specs);
}

function listed(name: string, item: string, one: ObjectSpec, types: Types): ObjectSpec {
    types[token(item)] = one;
    const items = { type: "object", $ref: `#/types/${token(item)}` } as const;
    return { type: "object", properties: { [name]: { type: "array", items } }, required: [name] };
}
