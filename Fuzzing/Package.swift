// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever depends on Aspic builds none of this. It fuzzes what is `package` in Aspic's
// modules, which only a package that has them as its own may see: `Modules` links to the sources.
let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Modules/\(name)", swiftSettings: swiftSettings)
}

func systemLibrary(_ name: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, path: "Modules/\(name)", pkgConfig: pkgConfig)
}

let package = Package(
    name: "aspic-fuzzing",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "Fuzz", targets: ["Fuzz"]),
        .executable(name: "PickleReadings", targets: ["PickleReadings"]),
    ],
    // The audit tells carried code by its fingerprint.
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.0")],
    targets: [
        systemLibrary("CZlib", pkgConfig: "zlib"),
        systemLibrary("CBzip2"),
        systemLibrary("CLzma", pkgConfig: "liblzma"),
        systemLibrary("CLz4", pkgConfig: "liblz4"),
        .target(name: "CAspicKernels", path: "Modules/CAspicKernels"),
        module("AspicCore", ["CAspicKernels"]),
        module("ObjectGraph", ["AspicCore"]),
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
        module("Estimators", ["AspicCore", "ObjectGraph", "CAspicKernels"]),
        module("Hashing", ["AspicCore", .product(name: "Crypto", package: "swift-crypto")]),
        module("Fingerprints", ["AspicCore", "ObjectGraph", "Estimators", "Hashing"]),
        module(
            "Audit",
            [
                "AspicCore", "ObjectGraph", "Compression", "ZipFormat", "TarFormat", "JsonFormat",
                "NumpyFormat", "PickleFormat", "JoblibFormat", "SkopsFormat", "OnnxFormat", "Estimators",
                "Fingerprints",
            ]),

        // libFuzzer's entry; links with `-sanitize=fuzzer` only, which brings `main`.
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "AspicCore", "ObjectGraph", "Compression", "ZipFormat", "JsonFormat", "NumpyFormat",
                "TabularFormat", "PickleFormat", "JoblibFormat", "SkopsFormat", "OnnxFormat", "OnnxRuntime",
                "Estimators", "Audit",
            ],
            swiftSettings: swiftSettings),
        // What Aspic reads from pickles, a line each, for comparison with CPython.
        .executableTarget(
            name: "PickleReadings", dependencies: ["AspicCore", "ObjectGraph", "PickleFormat"],
            swiftSettings: swiftSettings),
    ]
)
