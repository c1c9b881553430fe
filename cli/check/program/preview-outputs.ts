// What a preview would return for a resource, so that those depending on it see known and unknown values as in a preview.
import { same } from "../../../provider/validation/same";
import { isAbsent, type Raw } from "../../../provider/validation/unknown";
import type { Session } from "../../../provider/run-state/session";
import { checkResource } from "../../../provider/dynamic/check-resource";
import { plain } from "../../../provider/dynamic/plain";
import type { HandlerName } from "../../../provider/kind-names";
import { kinds } from "../../../provider/kinds";
import type { OldResource } from "../state/exported-state";
import { encryptedAsUnchanged } from "../state/encrypted-as-unchanged";

export interface PreviewOutputs {
    /** Unknown where absent. */
    readonly id?: string | undefined;
    /** Outputs; those it lacks are unknown. */
    readonly state: Raw;
}

/** Unchanged: all of the old outputs. Changed: the id and what echoes inputs. New: what echoes inputs. */
export async function previewOutputs(
    handler: HandlerName | undefined,
    inputs: Raw,
    old: OldResource | undefined,
    session: Session,
): Promise<PreviewOutputs> {
    const resource = handler === undefined ? undefined : kinds[handler].resource;
    if (resource === undefined) {
        return old !== undefined && isUnchanged(inputs, old)
            ? { id: old.id, state: old.outputs }
            : { state: present(inputs) };
    }
    const olds = encryptedAsUnchanged(old?.inputs ?? {}, inputs).value;
    const { inputs: kept } = await checkResource("resource", resource, olds, inputs, session);
    const state = present(kept);
    if (old === undefined) {
        return { state };
    }
    const { changes, replaces = [] } = await resource.diff(
        old.id,
        encryptedAsUnchanged(old.outputs, kept).value,
        kept,
        session,
    );
    if (replaces.length > 0) {
        return { state };
    }
    return { id: old.id, state: changes ? state : old.outputs };
}

/** Another provider fills in defaults, so only what the program writes is compared. */
function isUnchanged(inputs: Raw, old: OldResource): boolean {
    const had = encryptedAsUnchanged(old.inputs, inputs).value;
    return Object.entries(inputs).every(([key, value]) => same(had[key], value));
}

function present(raw: Raw): Raw {
    const { __provider, ...rest } = plain(raw);
    return Object.fromEntries(Object.entries(rest).filter(([, value]) => !isAbsent(value)));
}
