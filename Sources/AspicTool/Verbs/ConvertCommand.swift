import ArgumentParser
import Aspic
import JsonFormat

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Any format to any other.",
        discussion: """
            The input is recognised by its contents; the output's format is --to, or what its \
            name ends in. Models of every class convert, also unknown ones; only ONNX needs to \
            know the estimator. Converting to the same format without further options writes \
            the same bytes again. What the output's name ends in also decides what stands \
            around the model: model.pkl.gz, model.joblib.xz, model.skops.zip, model.tar.gz.

            Examples:
              aspic convert model.pkl model.skops
              aspic convert model.skops model.joblib --compress zlib:3
              aspic convert old.pkl new.pkl --protocol 2
              aspic convert model.pkl model.onnx --probabilities
            """)

    @Argument(
        help: ArgumentHelp(
            "A model file; FILE!MEMBER for one in an archive, FILE#key/0 for a part of it.", valueName: "in"),
        completion: .file())
    var input: String

    @Argument(help: ArgumentHelp("The file to write.", valueName: "out"), completion: .file())
    var output: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The format to write.", valueName: "format"))
    var format: FileFormat?

    @OptionGroup var options: FormatOptions
    @OptionGroup var graph: GraphOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var spread: ThreadOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try options.check(format, path: output)
        var conversion = try Progress.during("converting \(input)") {
            try ModelFiles.named(input) {
                let file = try reading.file(input)
                var options = try options.saveOptions(format, path: output, like: file)
                options.includesProbabilities = graph.includesProbabilities
                if options.format == .onnx && file.format != .onnx {
                    options.metadata = try Identity(file).metadata
                }
                return try Conversion.convert(file, to: output, options)
            }
        }
        // A kept version is read from the ledger's own file, whose name says nothing.
        conversion.input = input
        try answer.print(ConvertAnswer(conversion: conversion))
    }
}

struct ConvertAnswer: Answer {
    let conversion: Conversion

    var json: JsonValue {
        [
            "input": .string(conversion.input), "output": .string(conversion.output),
            "from": .string(conversion.from.rawValue), "to": .string(conversion.to.rawValue),
            "bytes_in": .integer(conversion.bytesIn), "bytes_out": .integer(conversion.bytesOut),
            "lossless": .bool(conversion.isLossless), "notes": .strings(conversion.notes),
        ]
    }

    func text(_ style: Style) -> String {
        var text =
            "\(conversion.input.onOneLine) (\(conversion.from.rawValue), \(Numbers.grouped(conversion.bytesIn)) bytes) "
            + "→ \(style(conversion.output.onOneLine, .bold)) (\(conversion.to.rawValue), "
            + "\(Numbers.grouped(conversion.bytesOut)) bytes)\n"
        if !conversion.isLossless { text += style("not lossless", .bad) + "\n" }
        for note in conversion.notes { text += "  \(note.onOneLine)\n" }
        return text
    }
}
