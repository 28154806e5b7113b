// swift-tools-version: 6.2
import PackageDescription

// Targets are declared through these helpers so that settings cannot drift apart.
let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func systemLibrary(_ name: String, apt: String, brew: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let package = Package(
    name: "aspic",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        // Opens, predicts, converts and writes; links neither LAPACK nor the command line's packages.
        .library(name: "Aspic", targets: ["Aspic"]),
        // Adds `fit`; this is the only product that needs LAPACK.
        .library(name: "AspicTraining", targets: ["AspicTraining"]),
        .executable(name: "aspic", targets: ["AspicTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        // System codecs.
        systemLibrary("CZlib", apt: "zlib1g-dev", brew: "zlib", pkgConfig: "zlib"),
        systemLibrary("CBzip2", apt: "libbz2-dev", brew: "bzip2"),
        systemLibrary("CLzma", apt: "liblzma-dev", brew: "xz", pkgConfig: "liblzma"),
        systemLibrary("CLz4", apt: "liblz4-dev", brew: "lz4", pkgConfig: "liblz4"),

        // The system's database.
        systemLibrary("CSQLite", apt: "libsqlite3-dev", brew: "sqlite", pkgConfig: "sqlite3"),

        // Loops in C.
        .target(
            name: "CAspicKernels"),

        // What bytes are, and what a model file says.
        module("AspicCore", ["CAspicKernels"]),
        module("ObjectGraph", ["AspicCore"]),

        // Codecs: bytes to graph and back. None of them knows an estimator.
        module("Compression", ["AspicCore", "CZlib", "CBzip2", "CLzma", "CLz4"]),
        module("ZipFormat", ["AspicCore", "Compression"]),
        module("TarFormat", ["AspicCore"]),
        module("JsonFormat", ["AspicCore"]),
        module("NumpyFormat", ["AspicCore", "ZipFormat"]),
        module("TabularFormat", ["AspicCore", "Compression", "NumpyFormat", "JsonFormat"]),
        module("PickleFormat", ["AspicCore", "ObjectGraph"]),
        module("JoblibFormat", ["AspicCore", "ObjectGraph", "PickleFormat", "Compression", "NumpyFormat"]),
        module("SkopsFormat", ["AspicCore", "ObjectGraph", "ZipFormat", "JsonFormat", "NumpyFormat"]),
        module("OnnxFormat", ["AspicCore"]),
        module("OnnxRuntime", ["AspicCore", "OnnxFormat"]),

        // Estimators: typed models. None of them knows a file format.
        module("Estimators", ["AspicCore", "ObjectGraph", "CAspicKernels"]),
        module("Expressions", ["AspicCore", "Estimators"]),
        module("Training", ["AspicCore", "Estimators"]),
        module("OnnxConversion", ["AspicCore", "Estimators", "Expressions", "OnnxFormat"]),

        // What a user imports.
        module(
            "Aspic",
            [
                "AspicCore", "ObjectGraph", "Compression", "ZipFormat", "TarFormat", "PickleFormat",
                "JoblibFormat",
                "SkopsFormat", "NumpyFormat", "TabularFormat", "JsonFormat", "OnnxFormat", "OnnxRuntime",
                "OnnxConversion", "Estimators", "Expressions",
            ]),
        module("AspicTraining", ["Aspic", "Training", "Estimators", "Expressions", "AspicCore"]),

        // Whether a file can be trusted.
        module(
            "Audit",
            [
                "AspicCore", "ObjectGraph", "Compression", "ZipFormat", "TarFormat", "JsonFormat",
                "NumpyFormat",
                "PickleFormat", "JoblibFormat", "SkopsFormat", "OnnxFormat", "Estimators",
                "Fingerprints",
            ]),
        // Digests and signatures. Only the command line needs them, so that no library does cryptography.
        module("Hashing", ["AspicCore", .product(name: "Crypto", package: "swift-crypto")]),
        module("Fingerprints", ["AspicCore", "ObjectGraph", "Estimators", "Hashing"]),
        module(
            "Signing",
            ["AspicCore", "JsonFormat", "Hashing", .product(name: "Crypto", package: "swift-crypto")]),

        // Which file is which: versions, runs and the code they came from.
        module(
            "Ledger",
            ["AspicCore", "JsonFormat", "Hashing", "CSQLite"]),

        // What a command does while it runs: from within Python, and from around it.
        .target(
            name: "Recording", dependencies: ["AspicCore", "JsonFormat"],
            resources: [
                "aspic", "aspic_code", "aspic_events", "aspic_files", "aspic_imports",
                "aspic_notebooks", "aspic_recorder", "sitecustomize",
            ].map { .embedInCode("Python/\($0).py") },
            swiftSettings: swiftSettings),

        // What the owner of models decided about them.
        module("Policy", ["AspicCore"]),

        // The command line.
        .executableTarget(
            name: "AspicTool",
            dependencies: [
                "Aspic", "AspicTraining", "Audit", "AspicCore", "ObjectGraph", "Compression", "PickleFormat",
                "NumpyFormat", "TabularFormat", "JsonFormat", "Estimators", "Expressions", "OnnxConversion",
                "Fingerprints", "Hashing", "Signing", "Policy", "Ledger", "Recording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        // Tests mirror the sources.
        tests("AspicCoreTests", ["AspicCore"]),
        tests("ObjectGraphTests", ["ObjectGraph", "AspicCore"]),
        tests("PickleFormatTests", ["PickleFormat", "ObjectGraph", "AspicCore"]),
        tests("AspicTests", ["Aspic", "Compression"]),
        tests(
            "AuditTests",
            [
                "Audit", "PickleFormat", "ObjectGraph", "OnnxFormat", "Estimators", "AspicCore",
                "Compression",
                "ZipFormat",
            ]),
        tests(
            "JoblibFormatTests", ["JoblibFormat", "PickleFormat", "ObjectGraph", "Compression", "AspicCore"]),
        tests("CompressionTests", ["Compression", "AspicCore"]),
        tests("ZipFormatTests", ["ZipFormat", "AspicCore"]),
        tests("TarFormatTests", ["TarFormat", "AspicCore"]),
        tests("NumpyFormatTests", ["NumpyFormat", "AspicCore"]),
        tests("CAspicKernelsTests", ["CAspicKernels"]),
        tests("EstimatorsTests", ["Estimators", "Expressions", "ObjectGraph", "PickleFormat", "AspicCore"]),
        tests("ExpressionsTests", ["Expressions", "Estimators"]),
        tests("TrainingTests", ["Training", "Estimators", "Expressions", "JsonFormat", "AspicCore"]),
        tests("JsonFormatTests", ["JsonFormat", "AspicCore"]),
        tests(
            "AspicToolTests",
            ["AspicTool", "Aspic", "AspicCore", "Compression", "Estimators", "JsonFormat"],
            exclude: ["Snapshots"]),
        tests(
            "SkopsFormatTests",
            ["SkopsFormat", "PickleFormat", "ObjectGraph", "ZipFormat", "JsonFormat", "AspicCore"]),
        tests(
            "FingerprintsTests",
            [
                "Fingerprints", "Hashing", "PickleFormat", "ObjectGraph", "Estimators", "AspicCore",
            ]),
        tests("HashingTests", ["Hashing", "AspicCore"]),
        tests("SigningTests", ["Signing", "Hashing", "JsonFormat", "AspicCore"]),
        tests(
            "LedgerTests",
            ["Ledger", "Hashing", "AspicCore"]),
        tests("PolicyTests", ["Policy", "JsonFormat", "AspicCore"]),
        tests("TabularFormatTests", ["TabularFormat", "JsonFormat", "NumpyFormat", "AspicCore"]),
        tests("OnnxFormatTests", ["OnnxFormat", "AspicCore"]),
        tests("OnnxRuntimeTests", ["OnnxRuntime", "OnnxFormat", "AspicCore"]),
        tests(
            "OnnxConversionTests",
            [
                "OnnxConversion", "OnnxRuntime", "OnnxFormat", "Estimators", "PickleFormat", "ObjectGraph",
                "AspicCore",
            ]),
    ]
)
