// Refuses an identity provider without its entity id, and an entity id without an identity provider.
import { refuse, type Refusal } from "./refusal";

/** Guide, create a template, step 7: SAML takes the EntityID of the metadata, OpenID Connect the name agreed with TAC. */
export function identityProvider(authentication: {
    readonly method: "webex" | "saml" | "oidc";
    readonly idpEntityId?: string | undefined;
}): Refusal[] {
    const given = authentication.idpEntityId !== undefined;
    if (authentication.method === "webex") {
        const text =
            "authentication.idpEntityId must be absent for the method webex: Webex itself is the identity provider.";
        return given ? [refuse("identityProvider", text)] : [];
    }
    const text = `authentication.idpEntityId is required for the method ${authentication.method}.`;
    return given ? [] : [refuse("identityProvider", text)];
}
