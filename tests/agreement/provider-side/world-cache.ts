// Webex's answers built from the world, without a request: the provider validates with the emulator's facts.
import type { WebexClient } from "../../../provider/webex/webex-client";
import type { Customer as WireCustomer } from "../../../provider/webex/wire/customer";
import type { License } from "../../../provider/webex/wire/license";
import type { Location } from "../../../provider/webex/wire/location";
import type { Organization } from "../../../provider/webex/wire/organization";
import type { OnboardingTemplate } from "../../../provider/webex/wire/onboarding-template";
import type { Person, Role } from "../../../provider/webex/wire/person";
import type { PhoneNumber } from "../../../provider/webex/wire/phone-number";
import type { Subscriber } from "../../../provider/webex/wire/subscriber";
import { pick } from "../../../provider/validation/pick";
import { isRaw, textAt, type Raw } from "../../../provider/validation/unknown";
import { WebexCache } from "../../../provider/run-state/webex-cache";
import type { Customer, User, World } from "../world";

const packagesOf = ({ inputs }: Customer): Raw => (isRaw(inputs["packages"]) ? inputs["packages"] : {});
const licenseOf = ({ orgId }: Customer, name: string): string => `${orgId}_${name}`;

function answerOf(customer: Customer): WireCustomer {
    const { id, orgId, inputs } = customer;
    const names = Object.keys(packagesOf(customer));
    const details = names.map((name) => ({
        name,
        status: "provisioned",
        warnings: [],
        errors: [],
        licenseIds: [licenseOf(customer, name)],
    }));
    return {
        id,
        orgId,
        externalId: String(inputs["externalId"]),
        address: inputs["address"] as WireCustomer["address"],
        status: "provisioned",
        packages: names,
        resourceDetails: { packages: details },
        errors: [],
    };
}

const subscriberOf = (customer: Customer, { id, personId, inputs }: User): Subscriber => ({
    id,
    personId,
    email: String(inputs["email"]),
    customerId: customer.id,
    package: String(inputs["package"]),
    packages: [String(inputs["package"])],
    status: "provisioned",
    errors: [],
});

function numbersOf({ places, users }: Customer): PhoneNumber[] {
    return places.flatMap(({ id, name, stock }) => {
        const here = { location: { id, name }, mainNumber: false, state: "ACTIVE" };
        const callers = users.filter(({ place }) => place === id);
        const owned = callers.map(({ personId, inputs }) => ({
            ...here,
            phoneNumber: inputs["phoneNumber"] as string | undefined,
            extension: inputs["extension"] as string | undefined,
            owner: { id: personId },
        }));
        const free = stock.filter((number) => !owned.some(({ phoneNumber }) => phoneNumber === number));
        return [...owned, ...free.map((number) => ({ ...here, phoneNumber: number }))];
    });
}

export class WorldCache extends WebexCache {
    constructor(
        private readonly world: World,
        backend: WebexClient,
    ) {
        super(backend);
    }

    override async customers(): Promise<WireCustomer[]> {
        return this.world.customers.map(answerOf);
    }

    override async customer(id: string): Promise<WireCustomer | undefined> {
        const customer = this.world.customers.find((one) => one.id === id);
        return customer === undefined ? undefined : answerOf(customer);
    }

    override async subscribers(customerId: string): Promise<Map<string, Subscriber>> {
        const customer = this.world.customers.find(({ id }) => id === customerId);
        const users = customer?.users ?? [];
        return new Map(
            users.flatMap((user) => (customer === undefined ? [] : [[user.id, subscriberOf(customer, user)]])),
        );
    }

    override async people(orgId: string): Promise<Map<string, Person>> {
        const users = (this.of(orgId)?.users ?? []).map((user) => ({
            ...user,
            ...pick(user.inputs, ["firstName", "lastName"]),
            email: String(user.inputs["email"]),
        }));
        const left = this.world.left.filter((one) => one.orgId === orgId);
        return new Map(
            [...users, ...left].map(({ personId, email, roles, ...names }) => [
                personId,
                {
                    ...pick(names, ["firstName", "lastName"]),
                    id: personId,
                    emails: [email],
                    orgId,
                    roles: roles.map((name) => this.world.roleId(name)),
                },
            ]),
        );
    }

    override async numbers(orgId: string): Promise<PhoneNumber[]> {
        const customer = this.of(orgId);
        return customer === undefined ? [] : numbersOf(customer);
    }

    override async locations(orgId: string): Promise<Location[]> {
        return (this.of(orgId)?.places ?? []).map(({ id, name }) => ({ id, name, orgId }));
    }

    override async organization(orgId: string): Promise<Organization | undefined> {
        return { id: orgId, displayName: textAt(this.of(orgId)?.inputs, "name") ?? "" };
    }

    override async licenses(orgId: string): Promise<License[]> {
        const customer = this.of(orgId);
        return Object.entries(customer === undefined ? {} : packagesOf(customer)).map(([name, choice]) => {
            const quantity = isRaw(choice) ? choice["quantity"] : undefined;
            return {
                id: `${orgId}_${name}`,
                name,
                totalUnits: typeof quantity === "number" ? quantity : -1,
            };
        });
    }

    override async roles(): Promise<Role[]> {
        return [...this.world.roleNames].map(([id, name]) => ({ id, name }));
    }

    override async templates(): Promise<OnboardingTemplate[]> {
        return [];
    }

    private of(orgId: string): Customer | undefined {
        return this.world.customers.find((customer) => customer.orgId === orgId);
    }
}
