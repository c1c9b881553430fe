// What a history has led to so far: the state that Pulumi would have, and the facts that Webex would return.
import type { Raw } from "../../provider/validation/unknown";

export interface Template {
    readonly id: string;
    inputs: Raw;
    outs: Raw;
}

export interface Place {
    readonly id: string;
    name: string;
    calling: boolean;
    mainNumber?: string | undefined;
    /** Numbers added to the location; once there are some, users take one of these. */
    readonly stock: string[];
}

/** A place that the program manages. */
export interface Location {
    readonly id: string;
    readonly place: Place;
    inputs: Raw;
    outs: Raw;
}

export interface User {
    readonly id: string;
    readonly personId: string;
    inputs: Raw;
    outs: Raw;
    /** Names, as they are at Webex. */
    roles: readonly string[];
    /** The id of the location the user calls from. */
    place: string | undefined;
}

export interface Customer {
    readonly id: string;
    readonly orgId: string;
    readonly createdWith: readonly string[];
    inputs: Raw;
    outs: Raw;
    readonly users: User[];
    readonly places: Place[];
    readonly locations: Location[];
    /** The first user of an organization becomes its administrator. */
    awaitsFirstUser: boolean;
}

/** A person of an organization who has no subscription any more. */
export interface Left {
    readonly email: string;
    readonly personId: string;
    readonly orgId: string;
    readonly roles: readonly string[];
}

export interface Orphan {
    readonly orgId: string;
    readonly places: Place[];
    readonly awaitsFirstUser: boolean;
}

export class World {
    readonly templates: Template[] = [];
    readonly customers: Customer[] = [];
    /** Organizations whose customer was removed: they can be attached. */
    readonly orphans: Orphan[] = [];
    /** Whose customer was removed behind the program's back: the state has them still. */
    readonly stranded: User[] = [];
    readonly left: Left[] = [];
    /** Addresses of those who no longer exist at all. */
    readonly freed: string[] = [];
    /** External ids of customers that were removed. */
    readonly freedIds: string[] = [];
    allowances: Readonly<Record<string, number>> = {};
    private count = 0;

    constructor(
        /** The template that every customer is made from. */
        readonly provisioningId: string,
        /** Role names by id. */
        readonly roleNames: ReadonlyMap<string, string>,
    ) {}

    /** As Webex finds a role: whatever the case. */
    roleId(name: string): string {
        const found = [...this.roleNames].find(([, known]) => known.toLowerCase() === name.toLowerCase());
        return found?.[0] ?? name;
    }

    /** A number that no other thing of this history has. */
    next(): number {
        this.count += 1;
        return this.count;
    }

    get users(): readonly User[] {
        return this.customers.flatMap(({ users }) => users);
    }
}

/** The one at a position, counted modulo the length; undefined where the list is empty. */
export const pickAt = <Item>(items: readonly Item[], at: number): Item | undefined =>
    items.length === 0 ? undefined : items[at % items.length];

/** As a refresh shows it to the users who name the location. */
export function renamePlace({ users }: Customer, id: string, had: string | undefined, name: string): void {
    for (const user of users.filter(({ place, inputs }) => place === id && inputs["location"] === had)) {
        if (had !== undefined && had !== name) {
            user.inputs = { ...user.inputs, location: name };
            user.outs = { ...user.outs, location: name };
        }
    }
}
