// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever depends on Aspic resolves and builds none of this.
let package = Package(
    name: "aspic-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "aspic", path: "..")],
    targets: [
        .executableTarget(
            name: "AspicTimings",
            dependencies: [.product(name: "Aspic", package: "aspic")],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ])
    ]
)
