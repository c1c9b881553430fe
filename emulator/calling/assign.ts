// Gives a person a number and an extension, and takes them away again.
import type { Backend } from "../backend";
import type { PersonView } from "../store/people";
import type { WantedCalling } from "./wanted";

/** Whatever the person had before is released first. */
export function giveCalling(backend: Backend, person: PersonView, wanted: WantedCalling): void {
    const { location, number, extension } = wanted;
    backend.numbers.release(person.id);
    backend.people.change({ ...person, location: location.id, extension: extension ?? null });
    if (number !== undefined && backend.numbers.find(number) !== undefined) {
        backend.numbers.giveTo(person.id, number);
        return;
    }
    backend.numbers.add({
        number: number ?? null,
        org: person.org,
        location: location.id,
        owner: person.id,
        origin: number === undefined ? "extension" : "taken",
        state: "ACTIVE",
        type: "DID",
        usage: "NONE",
    });
}

export function takeCalling(backend: Backend, person: PersonView): void {
    backend.numbers.release(person.id);
    backend.people.change({ ...person, location: null, extension: null });
}
