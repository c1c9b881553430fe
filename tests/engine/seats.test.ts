// Seats and numbers are counted over the whole program, at the first preview, when not even the customer exists.
import { expect } from "chai";
import { changesIn } from "../support/engine-outcome";
import { code, customer, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack, PROVIDERS, providers } from "../support/engine-stack";

const MINUTES = 60_000;

interface Crowd {
    readonly quantity: number;
    readonly users: number;
    readonly extensionOfLast?: string;
}

const crowd = ({ quantity, users, extensionOfLast = '"1" + n' }: Crowd): string =>
    program(
        template(),
        customer("norrbygg", { packages: { webex_calling: { quantity } } }),
        `for (let n = 100; n < ${100 + users}; n++) {
            new wholesale.CustomerUser("user" + n, {
                customer: ${code("norrbygg").text}, email: "user" + n + "@norrbygg.example", firstName: "User", lastName: "No " + n,
                package: "webex_calling", extension: n === ${99 + users} ? ${extensionOfLast} : "1" + n,
            });
        }`,
    );

for (const provider of PROVIDERS) {
    describe(`seats on the real engine, with ${providers[provider]},`, function () {
        this.timeout(10 * MINUTES);
        let stack: EngineStack;

        before(engineIsReady);
        before(async () => {
            stack = await EngineStack.create({ provider });
        });
        after(() => stack.remove());

        it("for 26 users on a quantity of 25 are refused before the customer exists, with who is over", async () => {
            stack.write(crowd({ quantity: 25, users: 26 }));
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(1);
            expect(preview.text).to.match(
                /\[U5\] package: 26 users would have webex_calling, but its quantity is 25; users without a seat: user\d+@norrbygg\.example/u,
            );
        });

        it("and an extension that two users of the program have are refused for the second", async () => {
            stack.write(crowd({ quantity: 3, users: 2, extensionOfLast: '"1100"' }));
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(1);
            expect(preview.text).to.match(/\[U8\] extension: 1100 belongs to the user user10[01]@norrbygg\.example/u);
        });

        it("are sufficient if the quantity is raised in the same program", async () => {
            stack.write(crowd({ quantity: 26, users: 26 }));
            const preview = await stack.preview();
            expect(preview.code, preview.text).to.equal(0);
            expect(changesIn(preview)).to.have.length(28);
        });

        it("count users at Webex and declared users once, and allow quantity and users to rise together", async () => {
            stack.write(crowd({ quantity: 3, users: 3 }));
            await stack.mustUp();
            stack.write(crowd({ quantity: 3, users: 4 }));
            const refused = await stack.preview();
            expect(refused.code, refused.text).to.equal(1);
            expect(refused.text).to.contain(
                "[U5] package: 4 users would have webex_calling, but its quantity is 3; users without a seat",
            );
            stack.write(crowd({ quantity: 4, users: 4 }));
            const passed = await stack.preview();
            expect(passed.code, passed.text).to.equal(0);
            expect(changesIn(passed)).to.deep.equal(["create user103", "update norrbygg [diff: ~packages]"]);
            await stack.mustUp();
            await stack.mustBeUnchanged();
        });
    });
}
