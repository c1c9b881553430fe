// The request that creates or changes an onboarding template.
import { z } from "zod";
import { withDefaults } from "../../../provider/onboarding-template/inputs";
import type { Raw } from "../../../provider/validation/unknown";
import type { Template, World } from "../world";
import type { Plan } from "./plan";

const made = z.object({ provisioningId: z.string() });
const ROOT = "/wholesale/onboardingTemplates";

export function* templatePlan(world: World, template: Template | undefined, now: Raw): Plan {
    const inputs = withDefaults(now);
    if (template !== undefined) {
        const accepted = (): void => {
            template.inputs = inputs;
            template.outs = { ...inputs, provisioningId: template.id };
        };
        yield { method: "PUT", path: `${ROOT}/${template.id}`, body: inputs, accepted };
        return;
    }
    yield {
        method: "POST",
        path: ROOT,
        body: inputs,
        accepted: ({ body }) => {
            const { provisioningId } = made.parse(body);
            world.templates.push({ id: provisioningId, inputs, outs: { ...inputs, provisioningId } });
        },
    };
}
