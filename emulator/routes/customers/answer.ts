// A wholesale customer as the API shows it; name, e-mail, quantities and template are not in it.
import type { Call } from "../../call";
import { licenseId, publicId } from "../../identifiers";
import type { WholesaleCustomer } from "../../store/customer-row";

export function customerUrl(call: Call, id: string): string {
    return `${call.baseUrl}/wholesale/customers/${publicId("ENTERPRISE", id)}`;
}

export function customerAnswer(customer: WholesaleCustomer, withLicenses: boolean): unknown {
    return {
        id: publicId("ENTERPRISE", customer.id),
        ...(showsOrganization(customer) ? { orgId: publicId("ORGANIZATION", customer.org) } : {}),
        externalId: customer.externalId,
        address: customer.address,
        status: customer.status,
        packages: customer.packages,
        resourceDetails: { packages: customer.packages.map((name) => packageAnswer(customer, name, withLicenses)) },
        ...(customer.errors.length === 0 ? {} : { errors: customer.errors }),
    };
}

// Once the organization is there, later jobs do not hide it.
function showsOrganization(customer: WholesaleCustomer): customer is WholesaleCustomer & { org: string } {
    return customer.org !== undefined && customer.status !== "provisioning";
}

function packageAnswer(customer: WholesaleCustomer, name: string, withLicenses: boolean): unknown {
    const failed = customer.status === "provisioned_with_errors" || customer.status === "error";
    return {
        name,
        status: packageStatus(customer, name),
        ...(customer.warnings.length === 0 ? {} : { warnings: customer.warnings }),
        ...(failed && customer.errors.length > 0 ? { errors: customer.errors } : {}),
        ...(withLicenses && customer.org !== undefined ? { licenseIds: [licenseId(customer.org, name)] } : {}),
    };
}

function packageStatus(customer: WholesaleCustomer, name: string): string {
    if (customer.status === "deleting") {
        return "deleting";
    }
    if (customer.status === "error" && customer.org === undefined) {
        return "error";
    }
    const underWay = customer.org === undefined || customer.status === "updating";
    return underWay && customer.jobAdded.includes(name) ? "provisioning" : "provisioned";
}
