// Stands in for the engine's own gRPC server, of which the provider process asks only whether it still listens.
import { once } from "node:events";
import { createServer, type Server } from "node:net";

export async function listen(): Promise<{ server: Server; address: string }> {
    // Reads what is sent: a socket with unread data would keep the server from closing.
    const server = createServer((socket) =>
        socket
            .on("error", () => undefined)
            .resume()
            .end(),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    if (bound === null || typeof bound === "string") {
        throw new Error("the engine's stand-in has no port");
    }
    return { server, address: `127.0.0.1:${bound.port}` };
}
