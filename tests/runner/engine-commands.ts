// The last pulumi commands of the running test and what they printed, for whoever has to find out why it failed.
const KEPT = 3;
const LINES = 120;

let recent: string[] = [];

const shortened = (text: string): string => {
    const lines = text.split("\n");
    return lines.length <= LINES
        ? text
        : [`(${lines.length - LINES} lines left out)`, ...lines.slice(-LINES)].join("\n");
};

export function noteCommand(command: string, code: number, output: string): void {
    recent = [...recent, `$ ${command}\n${shortened(output.trimEnd())}\nexit code ${code}`].slice(-KEPT);
}

/** And forgets them. */
export function takeCommands(): string[] {
    const commands = recent;
    recent = [];
    return commands;
}
