// A policy pack for programs of pulumi-webex-wholesale: `pulumi preview --policy-pack <this folder>`.
import { PolicyPack } from "@pulumi/policy";
import { customersAreProtected } from "./customers-are-protected";
import { quantitiesWithinBudget } from "./quantities-within-budget";
import { usersHaveALocation } from "./users-have-a-location";
import { usersAreNamedByAddress } from "./users-are-named-by-address";

new PolicyPack("webex-wholesale", {
    enforcementLevel: "mandatory",
    policies: [customersAreProtected, quantitiesWithinBudget, usersHaveALocation, usersAreNamedByAddress],
});
