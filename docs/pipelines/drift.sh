#!/bin/sh
# Compares Webex with a stack, changes nothing, and writes what it found where a person reads it.
#
#   drift.sh <stack> [summary file, default drift.md]
#
# Exit codes: 0 nothing drifted; 7 something did, and the summary says how to go on; 1 something did that Webex would not let `pulumi up`
# repair, or it could not be compared.
set -u

stack=${1:?"usage: drift.sh <stack> [summary file]"}
summary=${2:-drift.md}
found=$(mktemp) && repair=$(mktemp) || exit 1
trap 'rm -f "$found" "$repair"' EXIT

# What a rule refuses begins with its id, such as [C8].
is_refused() { grep -Eq '\[[A-Z][0-9]+\]' "$1"; }

# Pulumi exits with 7 where changes were found and none were expected.
run() { # <file for the output> <command> ...
    output=$1
    shift
    pulumi "$@" --stack "$stack" --non-interactive --color never --suppress-progress >"$output" 2>&1
}

report() { # <exit code> <verdict> <what to do> <file with the output>
    {
        printf '## Drift of %s: %s\n\n%s\n' "$stack" "$2" "$3"
        if [ "$1" -ne 0 ]; then
            # Four tildes: what a resource holds may have three backquotes.
            printf '\n<details open><summary>What Pulumi says</summary>\n\n~~~~text\n'
            cat "$4"
            printf '\n~~~~\n\n</details>\n'
        fi
    } >"$summary"
    cat "$summary"
    exit "$1"
}

# What stands at Webex against the state: sees every kind of drift, and never judges it.
run "$found" refresh --preview-only --expect-no-changes --diff
case $? in
0) report 0 "none" "What stands at Webex is what the state holds." "$found" ;;
7) ;;
*) report 1 "could not be compared" "Webex, the state or the credentials could not be read." "$found" ;;
esac

# What stands at Webex against the program: says what an `up` would do about it, and whether Webex would let it.
run "$repair" preview --refresh --expect-no-changes --diff
case $? in
0)
    report 7 "nothing to repair" \
        "Something changed at Webex, but nothing that the program declares. \`pulumi refresh\` takes it into the state." "$found"
    ;;
7)
    report 7 "can be repaired" \
        "\`pulumi up\` makes Webex as the program says. To keep what stands at Webex instead, write it in the program." "$repair"
    ;;
*)
    is_refused "$repair" || report 1 "could not be judged" "The program or Webex failed." "$repair"
    report 1 "cannot be repaired" \
        "Webex would refuse what the program says. Write what stands at Webex in the program, or accept it by \`pulumi refresh\` and then write it." "$repair"
    ;;
esac
