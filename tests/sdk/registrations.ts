// What a program's resources register, seen by Pulumi's own mocks; ids and outputs are made up, nothing is sent.
import * as pulumi from "@pulumi/pulumi";

export interface Registration {
    readonly type: string;
    readonly name: string;
    /** As Pulumi serialised them, without the name that the class sends along. */
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly declaredAs: unknown;
    /** Set where a resource is looked up instead of made. */
    readonly id: string | undefined;
}

/** Everything registered from now on; each resource's outputs echo its inputs. */
export async function mocked(): Promise<Registration[]> {
    const registrations: Registration[] = [];
    await pulumi.runtime.setMocks(
        {
            newResource: ({ type, name, inputs: sent, id }) => {
                const { declaredAs, ...inputs } = sent as Record<string, unknown>;
                registrations.push({
                    type,
                    name,
                    inputs,
                    declaredAs,
                    id: id === "" ? undefined : id,
                });
                return { id: `${name}-id`, state: inputs };
            },
            call: () => ({}),
        },
        "project",
        "stack",
        false,
    );
    return registrations;
}

export const valueOf = <Value>(output: pulumi.Output<Value>): Promise<Value> =>
    new Promise((resolve) => output.apply(resolve));

/** Waits until all that was begun is registered. */
export async function registered(...resources: readonly pulumi.CustomResource[]): Promise<void> {
    await Promise.all(resources.map(({ urn }) => valueOf(urn)));
}
