// Changes a customer outside Pulumi, as somebody in Partner Hub might.
import { z } from "zod";

const customers = z.object({
    items: z.array(
        z.object({ id: z.string(), packages: z.array(z.string()), address: z.record(z.string(), z.string()) }),
    ),
});

/** Moves the customer that has just these packages to another street. */
export async function moveCustomer(endpoint: string, packages: readonly string[], street: string): Promise<void> {
    const headers = { authorization: "Bearer emulator", "content-type": "application/json" };
    const listed = await fetch(`${endpoint}/wholesale/customers`, { headers });
    const { items } = customers.parse(await listed.json());
    const customer = items.find((item) => item.packages.join() === packages.join());
    if (customer === undefined) {
        throw new Error(`The emulator does not have a customer with the packages ${packages.join(", ")}.`);
    }
    const body = { packages, address: { ...customer.address, addressLine1: street } };
    const changed = await fetch(`${endpoint}/wholesale/customers/${customer.id}`, {
        method: "PUT",
        headers,
        body: JSON.stringify(body),
    });
    if (!changed.ok) {
        throw new Error(`The emulator refused the change: ${await changed.text()}`);
    }
}
