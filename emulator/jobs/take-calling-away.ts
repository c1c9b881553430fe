// The end of a location's calling: its numbers go with it.
import type { Backend } from "../backend";
import type { LocationRow } from "../store/locations";

export function takeCallingAway(backend: Backend, location: LocationRow): void {
    backend.numbers.removeLocation(location.id);
    backend.locations.change({ ...location, calling: 0, main_number: null });
}
