// What `pulumi import` says of inputs that a program could not declare so: Pulumi would call refusals a bug of the provider, and imports all the same.
import { sentenceOf, type Refusal } from "../validation/refusal";
import { inSeries } from "../validation/shown";
import { at, isAbsent, type Raw } from "../validation/unknown";

export function importWarnings(named: string, inputs: Raw, refusals: readonly Refusal[]): string[] {
    const isMissing = ({ path }: Refusal): boolean => isAbsent(at(inputs, path));
    const missing = [...new Set(refusals.filter(isMissing).map(({ path }) => path))];
    const others = refusals
        .filter((refusal) => !isMissing(refusal))
        .map((refusal) => `${named}: ${sentenceOf(refusal)}`);
    return missing.length === 0
        ? others
        : [
              `${named} was imported without ${inSeries(missing)}, which Webex does not return. Declare the values in the program as they were when the object was created; ` +
                  'a file for `pulumi import --file` may also have them as "inputs" of this resource.',
              ...others,
          ];
}
