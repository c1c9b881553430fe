// The request that creates or changes a customer: the provider's own format, but with quantities as they were written.
import { z } from "zod";
import { isRaw, type Raw } from "../../../provider/validation/unknown";
import type { CustomerInputs } from "../../../provider/wholesale-customer/inputs";
import { changeOf, creationOf } from "../../../provider/wholesale-customer/wire-format";
import type { Customer, World } from "../world";
import { withoutAbsent, type Plan } from "./plan";

const ROOT = "/wholesale/customers";
const accepted = z.object({ url: z.string() });

/** The provider's format leaves out what is not a quantity, because its rules have refused it by then; here the emulator is to validate it. */
function limitsAsWritten(now: Raw): Raw | undefined {
    const packages = now["packages"];
    const written = Object.entries(isRaw(packages) ? packages : {}).flatMap(([name, choice]) => {
        const quantity = isRaw(choice) ? choice["quantity"] : undefined;
        return quantity === undefined || quantity === null ? [] : [[name, quantity] as const];
    });
    return written.length === 0 ? undefined : Object.fromEntries(written);
}

/** The inputs may hold anything here, which the format hands on as it is. */
function bodyOf(now: Raw, format: (inputs: CustomerInputs) => object): unknown {
    const body: Raw = { ...format(now as unknown as CustomerInputs) };
    const parameters = body["provisioningParameters"];
    const limits = limitsAsWritten(now);
    return withoutAbsent({
        ...body,
        provisioningParameters: {
            ...(isRaw(parameters) ? parameters : {}),
            packages: limits === undefined ? undefined : { limits },
        },
    });
}

export const creationBody = (now: Raw): unknown => bodyOf(now, creationOf);
export const changeBody = (now: Raw): unknown => bodyOf(now, changeOf);

export function outsOf(inputs: Raw, customer: Pick<Customer, "orgId" | "createdWith">): Raw {
    return { ...inputs, createdWith: customer.createdWith, orgId: customer.orgId, status: "provisioned" };
}

export function* customerPlan(world: World, customer: Customer | undefined, now: Raw): Plan {
    if (customer !== undefined) {
        yield {
            method: "PUT",
            path: `${ROOT}/${customer.id}`,
            body: changeBody(now),
            accepted: () => {
                customer.inputs = now;
                customer.outs = outsOf(now, customer);
            },
        };
        return;
    }
    yield {
        method: "POST",
        path: ROOT,
        body: creationBody(now),
        accepted: ({ body }) => {
            const id = accepted.parse(body).url.split("/").at(-1) ?? "";
            addCustomer(world, id, now);
        },
    };
}

/** Its organization and locations are read after the job has ended. */
export function addCustomer(world: World, id: string, now: Raw): Customer {
    const packages = now["packages"];
    const createdWith = Object.keys(isRaw(packages) ? packages : {});
    const attached = world.orphans.findIndex(({ orgId }) => orgId === now["orgId"]);
    const [orphan] = attached < 0 ? [] : world.orphans.splice(attached, 1);
    const customer: Customer = {
        id,
        orgId: orphan?.orgId ?? organizationIdOf(id),
        createdWith,
        inputs: now,
        outs: {},
        users: [],
        locations: [],
        places: orphan?.places.map((place) => ({ ...place, stock: [] })) ?? [],
        awaitsFirstUser: orphan?.awaitsFirstUser ?? true,
    };
    customer.outs = outsOf(now, customer);
    world.customers.push(customer);
    return customer;
}

/** A customer and its new organization share one uuid, as in Webex's own examples. */
function organizationIdOf(customerId: string): string {
    const text = Buffer.from(customerId, "base64url").toString("utf8");
    return Buffer.from(text.replace("ENTERPRISE", "ORGANIZATION")).toString("base64url");
}
