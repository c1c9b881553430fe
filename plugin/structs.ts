// Between plain JSON and the messages that carry it.
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { plain } from "../provider/dynamic/plain";
import type { Raw } from "../provider/validation/unknown";
import { received, type Received } from "./wire-values";

/** `undefined` anywhere would be an error on the wire. */
export const struct = (raw: Raw): Struct => Struct.fromJavaScript(plain(raw) as Record<string, JavaScriptValue>);

export const receivedIn = (message: Struct | undefined): Received => received(message?.toJavaScript());
