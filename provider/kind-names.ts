// The kinds of resources, by the names of their handlers, which every state holds and which are frozen: the one list that each side completes.

/** In the order of the reference. */
export const kindNames = {
    onboardingTemplate: "OnboardingTemplate",
    wholesaleCustomer: "WholesaleCustomer",
    customerUser: "CustomerUser",
    customerUsers: "CustomerUsers",
    customerLocation: "CustomerLocation",
    setupAssistRequest: "SetupAssistRequest",
} as const;

export type HandlerName = keyof typeof kindNames;

export const isHandlerName = (name: string): name is HandlerName => Object.hasOwn(kindNames, name);
