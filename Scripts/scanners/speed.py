"""How fast `aspic audit` goes through a folder, against picklescan's command line on the same one."""
import json
import re
import statistics
import subprocess
import time

from . import environments


def timed(*command):
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    return time.perf_counter() - started, done.stdout


def aspic(program, folder):
    seconds, out = timed(program, "audit", "--json", folder)
    try:
        return seconds, len(json.loads(out)["files"])
    except ValueError:
        raise SystemExit("compare-scanners: aspic audit gave no answer about " + folder) from None


def picklescan(folder):
    program = str(environments.FOLDER.absolute() / "picklescan" / "bin" / "picklescan")
    seconds, out = timed(program, "-p", folder)
    return seconds, int(re.search(r"Scanned files: (\d+)", out)[1])


def compare(program, folder, runs=3):
    """Prints each pair of runs and the median of their ratios."""
    environments.python("picklescan")
    ratios = []
    for run in range(runs):
        (ours, our_files), (theirs, their_files) = aspic(program, folder), picklescan(folder)
        ratios.append(theirs / ours)
        print("run %d: aspic audit %.3f s for %d files, picklescan %.3f s for %d: %.1f times as fast"
              % (run + 1, ours, our_files, theirs, their_files, ratios[-1]))
    print("median of %d: aspic audit is %.1f times as fast as picklescan" % (runs, statistics.median(ratios)))
