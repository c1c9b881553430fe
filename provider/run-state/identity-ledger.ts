// Remembers, for one command, which objects the program declares: by natural key as checks arrive, by Webex's id as they are found.

/** Which resource of the program declares something. */
export interface Declaration {
    /** Distinct for each resource of a program; absent where the program did not send it (`ignoreChanges: ["*"]`). */
    readonly serial?: string | undefined;
    /** For messages: `CustomerUser "anna"`. */
    readonly label: string;
    /** It is a `get`, which manages nothing. */
    readonly isRead?: boolean | undefined;
    /** The type of the removed resource, if the other provider of this package manages the object now. */
    readonly type?: string | undefined;
    /** The program has it made anew before the former one is removed (`deleteBeforeReplace: false`). */
    readonly createsFirst?: boolean | undefined;
}

/** An absent serial proves nothing: two checks may be the two of one replacement. */
const isAnother = (one: Declaration, other: Declaration | undefined): other is Declaration =>
    other?.serial !== undefined && one.serial !== undefined && other.serial !== one.serial;

export class IdentityLedger {
    private readonly declared = new Map<string, Declaration>();
    private readonly former = new Map<string, Declaration>();
    private readonly held = new Map<string, Declaration>();
    private readonly created = new Set<string>();
    /** What each resource holds, by its serial. */
    private readonly holdings = new Map<string, Set<string>>();

    get hasDeclarations(): boolean {
        return this.declared.size > 0;
    }

    /** Registers the key; the other resource of the program that declared it first, where there is one. */
    declare(key: string, by: Declaration): Declaration | undefined {
        const known = this.declared.get(key);
        if (isAnother(by, known)) {
            return known;
        }
        this.declared.set(key, by);
        return undefined;
    }

    declarantOf(key: string): Declaration | undefined {
        return this.declared.get(key);
    }

    /** Registers a key that a resource has had so far and gives up in this run; another resource that declares it, where there is one. */
    release(key: string, by: Declaration): Declaration | undefined {
        this.former.set(key, by);
        const successor = this.declared.get(key);
        return isAnother(by, successor) ? successor : undefined;
    }

    /** Another resource of the program that has had the key until now. */
    formerHolderOf(key: string, by: Declaration): Declaration | undefined {
        const holder = this.former.get(key);
        return isAnother(by, holder) ? holder : undefined;
    }

    /** Registers that a resource of this program holds the object with that id. */
    hold(id: string, by: Declaration): void {
        this.held.set(id, by);
        if (by.serial !== undefined) {
            this.holdings.set(by.serial, (this.holdings.get(by.serial) ?? new Set()).add(id));
        }
    }

    /** Registers an object that this process made: no older entry of the state can mean it. */
    recordCreated(id: string): void {
        this.created.add(id);
    }

    /** The resource of this program that keeps an object whose removal the engine asks for under a former name. */
    keeperOf(id: string | undefined, keys: readonly string[]): Declaration | undefined {
        // A destroy runs no checks; with --run-program it reads what the program looks up, and that keeps nothing.
        if (!this.hasDeclarations || (id !== undefined && this.created.has(id))) {
            return undefined;
        }
        const byId = id === undefined ? undefined : this.held.get(id);
        return byId ?? keys.map((key) => this.keeperByKey(id, key)).find((one) => one !== undefined);
    }

    /** A template, customer or location has one id: whoever holds another object does not keep this one. A user's id may not be known yet. */
    private keeperByKey(id: string | undefined, key: string): Declaration | undefined {
        const by = this.declared.get(key);
        const holdings = by?.serial === undefined ? undefined : this.holdings.get(by.serial);
        const holdsAnother =
            id !== undefined && holdings !== undefined && !holdings.has(id) && !key.startsWith("user ");
        return holdsAnother ? undefined : by;
    }
}
