// The browser's side of the console: keeps the page up to date, and sends the forms that make control calls.
import { Idiomorph } from "/emulator/console/idiomorph.js";

const OFTEN = 1500;
const SELDOM = 5000;

const result = document.getElementById("result");
const connection = document.getElementById("connection");

/** A form in which something was typed stays as it is until it is sent. */
const isInUse = (element) =>
    element.matches?.("form") && (element.dataset.edited !== undefined || element.contains(document.activeElement));

const callbacks = {
    beforeNodeMorphed: (present) => !(present instanceof Element && isInUse(present)),
    // Whether a disclosure is open is the reader's choice.
    beforeAttributeUpdated: (name, element) => !(name === "open" && element.matches("details")),
};

async function refresh() {
    const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
    if (!answer.ok) {
        throw new Error(`The emulator answered ${answer.status}.`);
    }
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    Idiomorph.morph(document.querySelector("main"), next, { callbacks });
}

async function poll() {
    let wait = OFTEN;
    try {
        if (!document.hidden) {
            await refresh();
        }
        if (connection.textContent !== "") {
            connection.textContent = "";
        }
    } catch {
        wait = SELDOM;
        const since = document.getElementById("as-of")?.textContent;
        const text = `The emulator does not answer. What you see is of ${since} UTC.`;
        if (connection.textContent !== text) {
            connection.textContent = text;
        }
    }
    setTimeout(poll, wait);
}

/** What the form sends: its fixed part and its fields; a name with a dot is a field of an object. */
function bodyOf(form) {
    const body = JSON.parse(form.dataset.body ?? "{}");
    for (const field of form.querySelectorAll("input, select")) {
        if (field.value === "") {
            continue;
        }
        const value = field.type === "number" ? field.valueAsNumber : field.value;
        const [name, inner] = field.name.split(/\.(.*)/s);
        if (inner === undefined) {
            body[name] = value;
        } else {
            body[name] = { ...body[name], [inner]: value };
        }
    }
    return Object.keys(body).length === 0 ? undefined : JSON.stringify(body);
}

async function send(form) {
    const label = form.querySelector("button").textContent;
    const body = bodyOf(form);
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    try {
        const answer = await fetch(form.dataset.path, { method: form.dataset.method, headers, body });
        if (answer.ok) {
            delete form.dataset.edited;
        }
        const errors = answer.ok ? [] : ((await answer.json()).errors ?? []);
        result.textContent = answer.ok
            ? `Done: ${label}.`
            : `Refused (${answer.status}): ${errors.map((error) => error.description).join(" ")}`;
        result.classList.toggle("bad", !answer.ok);
        await refresh();
    } catch (error) {
        result.textContent = `${label} failed: ${error.message}`;
        result.classList.add("bad");
    }
}

document.addEventListener("submit", (event) => {
    if (event.target.dataset.method === undefined) {
        return;
    }
    event.preventDefault();
    void send(event.target);
});

document.addEventListener("input", (event) => {
    const form = event.target.closest("form");
    if (form !== null) {
        form.dataset.edited = "";
    }
});

document.addEventListener("click", async (event) => {
    const copied = event.target.closest("[data-copy]")?.dataset.copy;
    if (copied === undefined) {
        return;
    }
    await navigator.clipboard.writeText(document.getElementById(copied).textContent);
    result.classList.remove("bad");
    result.textContent = "Copied.";
});

setTimeout(poll, OFTEN);
