// The look-ups as functions of the schema: what they return is what the sdk's own look-ups document.
import { join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../pulumi/package-root";
import { documentedIn } from "../reference/documented";
import { capitalized, described, token, type ObjectSpec, type PropertySpec, type Types, type TypeSpec } from "./spec";

interface FunctionSpec {
    readonly description: string;
    readonly inputs?: ObjectSpec;
    readonly outputs: ObjectSpec;
}

interface Lookup {
    /** In sdk/lookup-results. */
    readonly of: string;
    readonly inputs: Readonly<Record<string, string>>;
    readonly required: readonly string[];
    /** What a list is returned as. */
    readonly list?: string;
    /** Names the type of one of them. */
    readonly item: string;
}

const documented = documentedIn("lookups.ts");

/** What the sdk says of a look-up; only there an error is a class to catch. */
function saysOf(lookup: string): string {
    const { says = "" } = documented.find(({ name }) => name === lookup) ?? {};
    return says.replace("throws `NotFoundError`", "fails");
}

export const onBehalfOf =
    documented.find(({ name }) => name === "LookupOptions")?.members.find(({ name }) => name === "onBehalfOf")?.says ??
    "";
export const customerId = "Webex's customer id.";

const LOOKUPS: Readonly<Record<string, Lookup>> = {
    getCustomer: {
        of: "Customer",
        inputs: {
            externalId: "The partner's own key for the customer. Give either this or `orgId`.",
            orgId: "Webex's organization id of the customer.",
            onBehalfOf,
        },
        required: [],
        item: "CustomerResult",
    },
    getCustomers: {
        of: "Customer",
        inputs: { onBehalfOf },
        required: [],
        list: "customers",
        item: "CustomerResult",
    },
    getUsers: {
        of: "Subscriber",
        inputs: { customerId, onBehalfOf },
        required: ["customerId"],
        list: "users",
        item: "UserResult",
    },
    getLocations: {
        of: "Location",
        inputs: { customerId, onBehalfOf },
        required: ["customerId"],
        list: "locations",
        item: "LocationResult",
    },
    getSubPartners: {
        of: "SubPartner",
        inputs: {},
        required: [],
        list: "subPartners",
        item: "SubPartnerResult",
    },
};

class Returned {
    private readonly program = ts.createProgram([join(packageRoot(), "sdk", "lookup-results.ts")], {
        strict: true,
        target: ts.ScriptTarget.ES2023,
        types: [],
    });
    private readonly checker = this.program.getTypeChecker();

    of(name: string): ts.Type {
        const source = this.program.getSourceFiles().find(({ fileName }) => fileName.endsWith("sdk/lookup-results.ts"));
        const module = source && this.checker.getSymbolAtLocation(source);
        const symbol = module && this.checker.getExportsOfModule(module).find((one) => one.name === name);
        if (symbol === undefined) {
            throw new Error(`sdk/lookup-results.ts exports no ${name}`);
        }
        return this.checker.getDeclaredTypeOfSymbol(symbol);
    }

    objectOf(name: string, type: ts.Type, types: Types): ObjectSpec {
        const members = type.getProperties();
        const properties = members.map((member): [string, PropertySpec] => [
            member.name,
            {
                ...this.spec(`${name}${capitalized(member.name)}`, this.checker.getTypeOfSymbol(member), types),
                ...this.says(member),
            },
        ]);
        const required = members.filter((one) => (one.flags & ts.SymbolFlags.Optional) === 0).map((one) => one.name);
        return {
            ...this.says(type.symbol),
            type: "object",
            properties: Object.fromEntries(properties),
            required,
        };
    }

    private says(symbol: ts.Symbol): { readonly description?: string } {
        const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
        return described(text.replaceAll(/\s*\n\s*/gu, " "));
    }

    private spec(name: string, given: ts.Type, types: Types): TypeSpec {
        const type = this.checker.getNonNullableType(given);
        if (this.checker.isArrayType(type)) {
            const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
            return item === undefined ? { type: "array" } : { type: "array", items: this.spec(name, item, types) };
        }
        if ((type.flags & ts.TypeFlags.StringLike) !== 0) {
            return { type: "string" };
        }
        if ((type.flags & ts.TypeFlags.NumberLike) !== 0) {
            return { type: "number" };
        }
        if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) {
            return { type: "boolean" };
        }
        const isNamed = (type.symbol.flags & ts.SymbolFlags.Interface) !== 0;
        const own = isNamed ? type.symbol.name : name;
        types[token(own)] = this.objectOf(own, type, types);
        return { type: "object", $ref: `#/types/${token(own)}` };
    }
}

export function functionSpecs(types: Types): Readonly<Record<string, FunctionSpec>> {
    const returned = new Returned();
    const specs = Object.entries(LOOKUPS).map(([name, { of, inputs, required, list, item }]) => {
        const one = returned.objectOf(item, returned.of(of), types);
        const given = Object.entries(inputs).map(([key, meaning]): [string, PropertySpec] => [
            key,
            { type: "string", ...described(meaning) },
        ]);
        const spec: FunctionSpec = {
            description: saysOf(name),
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
