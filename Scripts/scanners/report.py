"""The tables, in Markdown."""
import collections
import re

VERDICTS = ["flagged", "cleared", "other"]
TOP = [("hostile", "hostile"), ("honest", "honest"), ("code", "honest, with code")]
KINDS = {
    "gadget": "pickle: gadgets", "trick": "pickle: tricks and broken streams", "bomb": "bombs",
    "poison": "scikit-learn", "sklearn": "scikit-learn", "joblib": "joblib", "numpy": "NumPy",
    "compressed": "zip, tar, compressed", "container": "zip, tar, compressed", "zip": "zip, tar, compressed",
    "skops": "skops", "onnx": "ONNX", "pb": "ONNX", "lookalike": "look-alikes of attacks",
}


def kind(file):
    folder = file["name"].split("/")[0]
    return KINDS.get(folder, folder)


def cell(answers, asked):
    """"flagged / cleared / other", and what does not fit in."""
    if not answers:
        return "–"
    count = collections.Counter(answer["verdict"] for answer in answers)
    text = " / ".join(str(count[verdict]) for verdict in VERDICTS)
    if count["needs trust"]:
        text += " + %d %s trust" % (count["needs trust"], "needs" if count["needs trust"] == 1 else "need")
    return text + (" (of %d)" % len(answers) if len(answers) < asked else "")


def table(header, rows):
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def summary(files, tools, results):
    rows = []
    for tool in tools:
        found = results[tool.name]
        if "skipped" in found:
            rows.append([tool.name, found["skipped"], "", "", ""])
            continue
        groups = [[(f, found["files"].get(f["key"])) for f in files if f["group"] == group] for group, _ in TOP]
        cells = [cell([answer for _, answer in group if answer], len(group)) for group in groups]
        seconds = sum(answer["seconds"] for group in groups for _, answer in group if answer)
        rows.append([tool.name, *cells, "%.1f" % seconds])
    sizes = collections.Counter(file["group"] for file in files)
    header = ["", *("%d %s" % (sizes[group], title) for group, title in TOP), "seconds"]
    return table(header, rows)


def by_kind(files, tools, results):
    shown = [tool for tool in tools if "files" in results[tool.name]]
    groups = {}
    for file in files:
        if file["group"] != "code":
            groups.setdefault((file["group"], kind(file)), []).append(file)
    rows = []
    for (group, name), members in sorted(groups.items(), key=lambda item: (item[0][0] == "honest", -len(item[1]))):
        answers = [[results[tool.name]["files"].get(file["key"]) for file in members] for tool in shown]
        rows.append(["%s %s" % (group, name), str(len(members)),
                     *(cell([a for a in column if a], len(members)) for column in answers)])
    return table(["", "files", *(tool.name for tool in shown)], rows)


def causes(files, tools, results):
    """A line for each tool: what its "other" was, and how many of Aspic's flags were for a broken file."""
    lines = []
    for tool in tools:
        answers = results[tool.name].get("files", {})
        parts = []
        for group, title in TOP:
            found = [answers[f["key"]] for f in files if f["group"] == group and f["key"] in answers]
            count = collections.Counter(a["cause"] for a in found if a["verdict"] == "other" or a["cause"] == "broken")
            if count:
                parts.append(title + ": " + ", ".join("%d %s" % (n, cause) for cause, n in count.most_common()))
        if parts:
            lines.append("- %s: %s." % (tool.name, "; ".join(parts)))
    return "\n".join(lines)


def versions(tools, results):
    return "\n".join("- %s: %s, measured %s." % (tool.name, found["shown"], found["date"])
                     for tool in tools if "files" in (found := results[tool.name]))


def everything(files, tools, results):
    return "\n\n".join([
        "Flagged / cleared / other:", summary(files, tools, results),
        "By kind, flagged / cleared / other:", by_kind(files, tools, results),
        "What “other” was (and which flags were for a broken file):", causes(files, tools, results),
        "Versions:", versions(tools, results)])


def write(page, name, text):
    """Puts the text between the page's two markers."""
    start, end = "<!-- %s: begin -->" % name, "<!-- %s: end -->" % name
    old = page.read_text()
    pattern = re.escape(start) + ".*?" + re.escape(end)
    if len(re.findall(pattern, old, re.S)) != 1:
        raise SystemExit("compare-scanners: %s needs %s and %s, once each" % (page, start, end))
    page.write_text(re.sub(pattern, lambda _: "%s\n\n%s\n\n%s" % (start, text, end), old, flags=re.S))
