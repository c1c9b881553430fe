// Every finding of a program: of its users files, of resources that share a URN, and of each resource.
import { relative, resolve } from "node:path";
import type { Refusal } from "../../../provider/validation/refusal";
import type { WrongUsersFile } from "../../../sdk/wrong-users-file";
import type { Declared, Outcome } from "../program/job";
import type { Project } from "../project/project-file";
import type { Finding } from "./finding";
import { rowsIn } from "./user-rows";
import type { ResourceResult } from "./validate";

export function findingsOf(
    results: readonly ResourceResult[],
    { wrongFiles, usersFiles, duplicates }: Outcome,
    project: Project,
): Finding[] {
    const at = ({ place }: Pick<Declared, "place">): string | undefined =>
        place === undefined ? undefined : `${relative(project.folder, place.file)}:${place.line}`;
    const rowOf = rowsIn(usersFiles, project.folder);
    return [
        ...wrongFiles.flatMap((wrong) => inFile(wrong, project)),
        ...duplicates.map(({ urn, name, type, place }) => ({
            urn,
            name,
            type,
            at: at({ place }),
            refusal: SHARED_URN,
        })),
        ...results.flatMap(({ declared, refusals }) => {
            const { urn, name, type } = declared;
            return refusals.map((refusal) => ({
                ...{ urn, name, type, refusal },
                at: rowOf(declared, refusal.path) ?? at(declared),
            }));
        }),
    ];
}

const SHARED_URN: Refusal = {
    rule: "URN",
    path: "name",
    reason: "another resource of this program has the same type, name and parent, and Pulumi accepts only one of them",
    source: "Pulumi, resource names",
    fix: "Rename or remove one of the two.",
    severity: "refused",
};

/** A row with a mistake declares nothing, so it has neither URN nor type. */
function inFile({ file, problems }: WrongUsersFile, { folder, program }: Project): Finding[] {
    const path = relative(folder, resolve(program.folder, file));
    return problems.map(({ row, email, refusal }) => ({
        urn: "",
        name: email === "" ? `row ${row}` : email,
        type: "",
        at: `${path}:${row}`,
        refusal,
    }));
}
