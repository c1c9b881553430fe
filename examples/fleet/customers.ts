// The customers of one stack, from the columns of customers.csv. What is the same for every customer is decided here.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";

/** Columns whose value is a quantity. Leave one blank where a customer does not have the package. */
const PACKAGES = ["webex_calling", "webex_meetings"] as const;

export function declareCustomers() {
    const shared = new pulumi.StackReference(`${pulumi.getOrganization()}/${pulumi.getProject()}/shared`);
    const provisioningId = shared.requireOutput("provisioningId").apply(String);
    return Object.fromEntries(
        wholesale.fleetCustomers().map((row) => [row.require("externalId"), declareCustomer(row, provisioningId)]),
    );
}

function declareCustomer(row: wholesale.FleetCustomer, provisioningId: pulumi.Output<string>) {
    const externalId = row.require("externalId");
    const address = {
        addressLine1: row.require("addressLine1"),
        city: row.require("city"),
        zipOrPostalCode: row.require("zipOrPostalCode"),
        country: row.require("country"),
    };
    // Once people work with it, add `{ protect: true }` as the third argument: then no destroy removes the customer by accident.
    const customer = new wholesale.WholesaleCustomer(externalId, {
        provisioningId,
        externalId,
        name: row.require("name"),
        adminEmail: row.require("adminEmail"),
        language: row.get("language"),
        address,
        locationSupportsWebex: true,
        packages: packagesOf(row),
        headOffice:
            row.get("webex_calling") === undefined
                ? undefined
                : { name: "HQ", timezone: row.require("timezone"), language: "sv_se", address },
    });
    const users = row.get("users");
    if (users !== undefined) {
        new wholesale.CustomerUsers(`${externalId}-users`, { customer, file: users });
    }
    return { name: customer.name, organization: customer.orgId };
}

function packagesOf(row: wholesale.FleetCustomer): Record<string, { quantity: number }> {
    const filled = PACKAGES.map((name) => [name, row.get(name)] as const).filter(([, cell]) => cell !== undefined);
    return Object.fromEntries(filled.map(([name, cell]) => [name, { quantity: Number(cell) }]));
}
