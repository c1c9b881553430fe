// The kinds of resources by the names of their handlers, which every state contains and which are frozen; provider/kinds.ts completes the list.

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

export const handlerNames: readonly HandlerName[] = Object.keys(kindNames).filter(isHandlerName);

/** By the name of the class, which is the last part of its type token. */
export const handlerNameOf = (className: string): HandlerName | undefined =>
    handlerNames.find((name) => kindNames[name] === className);
