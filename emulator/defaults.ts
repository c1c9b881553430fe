// What the emulator uses where neither the command line nor a test says otherwise.

export const DEFAULTS = { host: "127.0.0.1", port: 4010, accessToken: "emulator", speed: 0.3 } as const;
