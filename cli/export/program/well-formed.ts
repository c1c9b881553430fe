// Text without half characters, which neither YAML, nor Python's files, nor Pulumi's protocol can carry.

export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
