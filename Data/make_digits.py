"""Writes digits.csv from scikit-learn's copy of the data set: 64 pixel columns and the target, a header line."""
import os

from sklearn.datasets import load_digits

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    digits = load_digits()
    lines = [",".join(digits.feature_names + ["target"])]
    for pixels, target in zip(digits.data, digits.target):
        lines.append(",".join(str(int(v)) for v in pixels) + "," + str(target))
    with open(os.path.join(HERE, "digits.csv"), "w", newline="\n") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
