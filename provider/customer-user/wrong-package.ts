// Why a user cannot have the package that is declared (rule U2); no other rule says more of such a package.
import { forUsers, packageNamed, packageNames, packagesAmong } from "../catalog/packages";
import { didYouMean, meantBy } from "../validation/hint";
import { packageEntries } from "../validation/package-entries";
import type { Violation } from "../validation/refusal";
import { shown } from "../validation/shown";
import { textAt } from "../validation/unknown";
import type { UserSubject } from "./subject";

const path = "package";

const listed = (names: readonly string[]): string =>
    names.map((name) => (isPlain(name) ? name : shown(name))).join(", ");

/** As Webex writes names of packages: in a sentence they need no quotes. */
const isPlain = (name: string): boolean => /^[a-z0-9_]{1,60}$/u.test(name);

const useOneOf = (names: readonly string[]): string =>
    names.length === 0
        ? "Add a package for users to the customer's packages."
        : `Use ${names.length === 1 ? "" : "one of "}${listed(names)}.`;

export function wrongPackage({ now, customer }: UserSubject): Violation | undefined {
    const wanted = textAt(now, path);
    const choices = packageEntries(customer)?.map(({ name }) => name);
    const owned = choices === undefined ? undefined : forUsers(choices);
    if (wanted === undefined || wanted.trim() === "" || owned?.includes(wanted) === true) {
        return undefined;
    }
    const name = listed([wanted]);
    if (packageNamed(wanted)?.forUsers === false) {
        const reason = `${name} cannot be assigned to a user`;
        return { path, reason, fix: useOneOf(owned ?? forUsers(packageNames)) };
    }
    if (owned === undefined) {
        return undefined;
    }
    if (packageNamed(wanted) !== undefined) {
        const others = owned.length === 0 ? "." : `, or use ${owned.length === 1 ? "" : "one of "}${listed(owned)}.`;
        return {
            path,
            reason: `the customer does not have ${name}`,
            fix: `Add ${name} to the customer's packages${others}`,
        };
    }
    const reason = `the customer does not have a package ${shown(wanted)}`;
    const meant = meantBy(wanted, packagesAmong(owned));
    const [only] = meant.length > 0 ? [] : meantBy(wanted, packagesAmong(forUsers(packageNames)));
    const add = only === undefined ? "" : `If so, first add ${only} to the customer's packages. `;
    return { path, reason, hint: didYouMean(only === undefined ? meant : [only]), fix: `${add}${useOneOf(owned)}` };
}
