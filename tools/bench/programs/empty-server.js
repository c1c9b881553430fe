// What the emulator's HTTP library serves when it has nothing to do.
const fastify = require("fastify");

const app = fastify();
app.get("/v1/people/me", async () => ({ items: [] }));
app.listen({ port: 0, host: "127.0.0.1" }).then((url) => console.log(`listening on ${url}/v1`));
