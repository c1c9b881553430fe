// One step of a history, as fast-check makes, shrinks and prints it.
import * as fc from "fast-check";
import type { Attempt } from "../attempt";
import type { World } from "../world";
import { customerAttempt, customerChange, customerCreation, type CustomerMove } from "./customer-move";
import { locationAttempt, locationChange, locationCreation, type LocationMove } from "./location-move";
import { externalEvent, type ExternalEvent } from "./external-event";
import { templateAttempt, templateChange, templateCreation, type TemplateMove } from "./template-move";
import { userAttempt, userChange, userCreation, type UserMove } from "./user-move";

export type Step = TemplateMove | CustomerMove | LocationMove | UserMove | ExternalEvent;

const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: templateCreation },
    { weight: 3, arbitrary: templateChange },
    { weight: 4, arbitrary: customerCreation },
    { weight: 14, arbitrary: customerChange },
    { weight: 2, arbitrary: locationCreation },
    { weight: 3, arbitrary: locationChange },
    { weight: 8, arbitrary: userCreation },
    { weight: 12, arbitrary: userChange },
    { weight: 5, arbitrary: externalEvent },
);

/** Customers come first, or there would be nobody to change. */
export const history: fc.Arbitrary<readonly Step[]> = fc
    .tuple(customerCreation, fc.array(step, { minLength: 1, maxLength: 60, size: "max" }))
    .map(([first, rest]) => [first, ...rest]);

export function attemptOf(world: World, move: Exclude<Step, ExternalEvent>): Attempt | undefined {
    switch (move.step) {
        case "template":
            return templateAttempt(world, move);
        case "customer":
            return customerAttempt(world, move);
        case "location":
            return locationAttempt(world, move);
        case "user":
            return userAttempt(world, move);
    }
}
