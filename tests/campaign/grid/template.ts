// The onboarding template on the grid; the backend lets two have one name, so its creation is looked up before it is repeated.
import { providerLine, type Properties } from "../../support/provider-process";
import { picked, tag, type Subject } from "./subject";

const PATH = "/wholesale/onboardingTemplates";
const compared = ["name", "subscription", "language"];

const pick = (from: Readonly<Properties>): Properties => picked(compared, from);
const inputs = (index: number): Properties => ({
    __provider: providerLine("onboardingTemplate"),
    name: `Grid ${tag(index)}`,
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
});

export const template: Subject = {
    name: "onboardingTemplate",
    word: (index) => `Grid ${tag(index)}`,
    inputs: (_ground, index) => inputs(index),
    changed: (_ground, index) => ({ ...inputs(index), subscription: "Sub-100300", language: "en" }),
    expected: pick,
    found: async (api, _ground, index) =>
        (await api.all(PATH))
            .filter(({ name }) => name === `Grid ${tag(index)}`)
            .map((one) => ({ id: one.provisioningId ?? "", fields: pick(one) })),
};
