// Reads what Webex has of a customer; what Webex does not return is kept as it was declared.
import type { CallContext } from "../webex/webex-client";
import type { Customer } from "../webex/wire/customer";
import { emergencyProviderOf } from "../catalog/countries";
import { packageNamed } from "../catalog/packages";
import { packageEntries, quantityOf } from "../validation/package-entries";
import { pick } from "../validation/pick";
import { isAbsent, isRaw, textAt, type Raw } from "../validation/unknown";
import { boundsOf, unitsOf } from "../run-state/licensed-units";
import { pstnOf } from "../run-state/pstn-connection";
import type { Session } from "../run-state/session";
import { headOfficeInputs, inputKeys } from "./inputs";
import { isRestricted } from "./quantities";
import { headOfficeFrom } from "./wire-format";

async function packagesOf(customer: Customer, declared: Raw, session: Session, call: CallContext): Promise<Raw> {
    const choices = packageEntries(declared) ?? [];
    const quantities = new Map(choices.map((choice) => [choice.name, quantityOf(choice)]));
    const counted = isRestricted(choices) === true;
    const { orgId } = customer;
    // Before there is an organization nothing returns quantities: the declared ones are kept.
    const licenses = counted && orgId !== undefined ? await session.cache.licenses(orgId, call) : [];
    const units = unitsOf(customer, licenses);
    return Object.fromEntries(
        customer.packages.map((name) => {
            const quantity = counted ? (units.get(name) ?? quantities.get(name)) : undefined;
            const isCounted = quantity !== undefined && (quantities.get(name) !== undefined || !quantities.has(name));
            return [name, isCounted ? { quantity } : {}];
        }),
    );
}

/** Of a customer that this stack did not make: the licences' word counts before the program's, also on whether there are quantities at all. */
async function packagesFound(customer: Customer, declared: Raw, session: Session, call: CallContext): Promise<unknown> {
    const { orgId, packages } = customer;
    if (orgId === undefined || packages.length === 0) {
        return declared["packages"];
    }
    const bounds = boundsOf(customer, await session.cache.licenses(orgId, call));
    const quantities = new Map((packageEntries(declared) ?? []).map((choice) => [choice.name, quantityOf(choice)]));
    return Object.fromEntries(
        packages.map((name) => {
            const quantity = bounds.has(name) ? bounds.get(name) : quantities.get(name);
            return [name, quantity === undefined || packageNamed(name)?.countable === false ? {} : { quantity }];
        }),
    );
}

/** The head office is an ordinary location by now: found by its id, at first by its name. */
async function headOfficeOf(customer: Customer, declared: Raw, session: Session, call: CallContext): Promise<Raw> {
    const office = headOfficeInputs.safeParse(declared["headOffice"]);
    if (!office.success || customer.orgId === undefined) {
        return isAbsent(declared["headOffice"]) ? {} : pick(declared, ["headOffice", "headOfficeId"]);
    }
    const known = textAt(declared, "headOfficeId");
    const locations = await session.cache.locations(customer.orgId, call);
    const location = locations.find(({ id, name }) => (known === undefined ? name === office.data.name : id === known));
    if (location === undefined) {
        return {};
    }
    const { pstn } = office.data;
    const place = { orgId: customer.orgId, locationId: location.id };
    const connected = pstn === undefined ? {} : { pstn: await pstnOf(place, pstn, session, call) };
    return { headOffice: { ...headOfficeFrom(location, office.data), ...connected }, headOfficeId: location.id };
}

const filled = (address: Raw): Raw =>
    pick(
        address,
        Object.keys(address).filter((key) => address[key] !== ""),
    );

/** Outputs from Webex's answer and what was declared; `isFound` where the declaration is new to the customer. Inputs are those of the outputs that the program may write. */
export async function observe(
    customer: Customer,
    declared: Raw,
    session: Session,
    call: CallContext,
    isFound = false,
): Promise<{ outs: Raw; inputs: Raw }> {
    // An attached organization keeps its own name; where nothing is declared at all, somebody looks the customer up.
    const isNamed = !isAbsent(declared["name"]) || isAbsent(declared["externalId"]);
    const organization =
        customer.orgId === undefined || !isNamed ? undefined : await session.cache.organization(customer.orgId, call);
    const packages = await (isFound ? packagesFound : packagesOf)(customer, declared, session, call);
    const office = await headOfficeOf(customer, declared, session, call);
    const kept = pick(
        declared,
        inputKeys.filter((key) => key !== "headOffice" && key !== "orgId"),
    );
    const readable: Raw = {
        ...kept,
        ...(organization === undefined || organization.displayName === "" ? {} : { name: organization.displayName }),
        externalId: customer.externalId,
        address:
            customer.address.addressLine1 === "" && isRaw(declared["address"])
                ? declared["address"]
                : filled(customer.address),
        packages,
        ...pick(office, ["headOffice"]),
    };
    const outs = {
        ...readable,
        ...pick(office, ["headOfficeId"]),
        ...pick(declared, ["createdWith", "attached"]),
        orgId: customer.orgId,
        status: customer.status,
        restricted: isRestricted(packageEntries({ packages }) ?? []) === true,
        emergencyProvider: emergencyProviderOf(customer.address.country),
    };
    return { outs, inputs: declared["attached"] === true ? { ...readable, orgId: customer.orgId } : readable };
}

/** What Webex says went wrong beside a success. */
export function warningsOf(customer: Customer): string[] {
    const details = customer.resourceDetails?.packages ?? [];
    const known = [...customer.errors, ...details.flatMap(({ errors, warnings }) => [...errors, ...warnings])];
    return [
        ...new Set(
            known.map(({ code, description }) => (code === undefined ? description : `${description} (code ${code})`)),
        ),
    ];
}
