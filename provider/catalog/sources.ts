// The documents that rules and documentation cite: each citation with its English title and Cisco's page.

export interface Source {
    readonly title: string;
    readonly url: string;
    /** What the place says, in a few words. */
    readonly says: string;
}

const guide = (section: string, says: string): Source => ({
    title: `Provision customer organization through Partner Hub, "${section}"`,
    url: "https://help.webex.com/en-us/article/nf9ghpq",
    says,
});
const template = (says: string): Source => guide("Create an onboarding template", says);
const customer = (says: string): Source => guide("Create a customer", says);
const user = (says: string): Source => guide("Set up a customer", says);

const REFERENCE = "https://developer.webex.com/docs/api/v1";
const api = (title: string, path: string, says: string): Source => ({ title, url: `${REFERENCE}/${path}`, says });

export const sources = {
    "guide, create a template": template("one template serves many customers"),
    "guide, create a template, step 4": template("select Webex for Wholesale"),
    "guide, create a template, step 5": template("the primary settings"),
    "guide, create a template, step 6": template("a Cloud Connected PSTN provider, which Cisco advises against here"),
    "guide, create a template, step 7": template("how users sign in"),
    "guide, create a template, step 8": template("e-mail and call settings, and who receives which e-mail"),
    "guide, create a template, step 10": template("copy the Provisioning ID"),
    "guide, create a customer": customer("any region; partners may create customers outside their own"),
    "guide, create a customer, step 4": customer("company name, administrator's e-mail address, external id, country"),
    "guide, create a customer, step 5": customer("the head office is in a location that supports Webex"),
    "guide, create a customer, step 6": customer("packages, add-ons and the restrictions of package quantities"),
    "guide, create a customer, step 7": customer("the head office location"),
    "guide, configure a customer": user("add users and locations to a new customer"),
    "guide, configure a customer, step 5": user("name, e-mail address and package of a user"),
    "guide, configure a customer, step 6": user("location and phone number of a calling user"),
    "guide, configure a customer, roles": user("roles, and the package level of administrators"),
    "guide, next steps": user("optional: submit a Wholesale Setup Assist request"),
    "Webex API, Wholesale Provisioning": api(
        "Wholesale Provisioning",
        "wholesale-customers",
        "every operation of the wholesale API; none creates an onboarding template",
    ),
    "Webex API, Provision a Wholesale Customer": api(
        "Provision a Wholesale Customer",
        "wholesale-customers/provision-a-wholesale-customer",
        "the fields of a new customer, and the packages that add-ons depend on",
    ),
    "Webex API, Precheck a Wholesale Customer Provisioning": api(
        "Precheck a Wholesale Customer Provisioning",
        "wholesale-customers/precheck-a-wholesale-customer-provisioning",
        "checks a customer before it is created",
    ),
    "Webex API, Update a Wholesale Customer": api(
        "Update a Wholesale Customer",
        "wholesale-provisioning/update-a-wholesale-customer",
        "the fields that an update accepts",
    ),
    "Webex API, Remove a Wholesale Customer": api(
        "Remove a Wholesale Customer",
        "wholesale-customers",
        "removes the mapping between the partner and the organization",
    ),
    "Webex API, Provision a Wholesale Subscriber": api(
        "Provision a Wholesale Subscriber",
        "wholesale-subscribers/provision-a-wholesale-subscriber",
        "the fields of a new user, and its errors",
    ),
    "Webex API, Remove a Wholesale Subscriber": api(
        "Remove a Wholesale Subscriber",
        "wholesale-subscribers",
        "removes the mapping between the user and the package, not the person",
    ),
    "Webex API, List Wholesale Sub-partners": api(
        "List Wholesale Sub-partners",
        "wholesale-customers",
        "the sub-partners, and whether one is suspended",
    ),
    "Webex API, Create a Location": api("Create a Location", "locations", "the fields of a location"),
    "Webex API, Update a Location": api("Update a Location", "locations", "the fields that an update accepts"),
    "Webex API, Update Location Webex Calling Details": api(
        "Update Location Webex Calling Details",
        "location-call-settings/update-location-webex-calling-details",
        "the main number of a location",
    ),
    "Webex API, Setup PSTN Connection for a Location": api(
        "Setup PSTN Connection for a Location",
        "pstn",
        "the connections that can be set up through the API",
    ),
    "Webex API, Retrieve PSTN Connection for a Location": api(
        "Retrieve PSTN Connection for a Location",
        "pstn/retrieve-pstn-connection-for-a-location",
        "the types of connection",
    ),
    "Webex API, Add Phone Numbers to a Location": api(
        "Add Phone Numbers to a location",
        "numbers",
        "phone numbers of a location",
    ),
    "Webex API, Update a Person": api("Update a Person", "people", "names, e-mail address, roles, number, extension"),
    "Webex Help, Webex Calling users": {
        title: "Configure and manage your Webex Calling users",
        url: "https://help.webex.com/en-us/article/nz0krq9",
        says: "length and characters of first and last names",
    },
    "Webex Help, Webex Calling extensions": {
        title: "Configure Webex Calling dial plan",
        url: "https://help.webex.com/en-us/article/pxtu15",
        says: "length of extensions",
    },
    "Webex Help, Wholesale Setup Assist": {
        title: "Deployment and Onboarding for Wholesale Route-to-Market",
        url: "https://help.webex.com/en-us/article/njff38ab",
        says: "the Setup Assist service and its request form",
    },
    "Webex Help, Attach an existing organization": {
        title: "Attaching Webex for Wholesale to an Existing Customer Organization",
        url: "https://help.webex.com/en-us/article/hbzl7eb",
        says: "when the organization's administrator must approve",
    },
    "Pulumi, resource names": {
        title: "Pulumi documentation, Resource names",
        url: "https://www.pulumi.com/docs/iac/concepts/resources/names/",
        says: "names are unique for each type and parent",
    },
} as const satisfies Readonly<Record<string, Source>>;

export type Citation = keyof typeof sources;

/** What a rule may name as its source: citations, a citation with a remark, or a choice of ours with its reason. */
export type RuleSource =
    | Citation
    | `${Citation}; ${Citation}`
    | `${Citation}: ${string}`
    | `choice: ${string}`
    | "see the source of that rule";
