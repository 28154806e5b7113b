import Foundation
import Testing

@testable import AspicCore

/// Files as Linux's documentation describes them (cgroup-v2.rst, cgroup-v1, proc_pid_mountinfo(5)), in folders that stand
/// for the root of a system.
@Suite struct ControlGroupsTests {
    private static let unified =
        "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n"

    private func below<Result>(_ files: [String: String], _ body: (String) -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.path + "/aspic-groups-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (path, text) in files {
            let folder = URL(fileURLWithPath: root + path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try AtomicFile.write(Bytes(text.utf8), to: root + path)
        }
        return body(root)
    }

    private func processors(_ files: [String: String]) throws -> Int? {
        try below(files) { ControlGroups(root: $0).processors }
    }

    @Test(
        "the affinity is a mask of hexadecimal digits, in groups on large machines",
        arguments: [
            ("1", 1), ("3", 2), ("f0", 4), ("ffffffff,00000000,0000000a", 34), ("", nil), ("0", nil),
        ] as [(String, Int?)])
    func affinity(mask: String, expected: Int?) throws {
        let text = "Name:\tcat\nCpus_allowed:\t\(mask)\nCpus_allowed_list:\t0-63\n"
        #expect(try below(["/proc/self/status": text]) { Processors.affinity($0) } == expected)
        let other = ["/proc/self/status": "Cpus_allowed:\tff\n", "/proc/thread-self/status": text]
        #expect(try below(other) { Processors.affinity($0) } == expected ?? 8)
    }

    @Test("no more than are there, and never none")
    func least() throws {
        let quota = [
            "/proc/self/cgroup": "0::/\n", "/proc/self/mountinfo": Self.unified,
            "/sys/fs/cgroup/cpu.max": "10000 100000\n",
        ]
        #if os(Linux)
            #expect(try below(quota) { Processors.count(root: $0) } == 1)
        #endif
        #expect(try below([:]) { Processors.count(root: $0) } >= 1)
    }

    @Test("a system without control groups")
    func nothing() throws {
        #expect(try processors([:]) == nil)
        #expect(try processors(["/proc/self/cgroup": "0::/\n"]) == nil)
        #expect(
            try processors(["/proc/self/cgroup": "0::/\n", "/proc/self/mountinfo": "nonsense - \n"]) == nil)
    }

    @Test(
        "quotas are rounded up",
        arguments: [
            ("max 100000\n", nil), ("100000 100000\n", 1), ("150000 100000\n", 2), ("50000 100000\n", 1),
            ("400000 100000\n", 4), ("0 100000\n", nil), ("5 0\n", nil), ("many few\n", nil), ("", nil),
        ] as [(String, Int?)])
    func quotas(text: String, expected: Int?) throws {
        let found = try processors([
            "/proc/self/cgroup": "0::/\n", "/proc/self/mountinfo": Self.unified,
            "/sys/fs/cgroup/cpu.max": text,
        ])
        #expect(found == expected)
    }

    @Test("every group around this one has a say")
    func nested() throws {
        let files = [
            "/proc/self/cgroup": "0::/kube/pod/box\n", "/proc/self/mountinfo": Self.unified,
            "/sys/fs/cgroup/kube/cpu.max": "800000 100000\n",
            "/sys/fs/cgroup/kube/pod/cpu.max": "300000 100000\n",
            "/sys/fs/cgroup/kube/pod/box/cpu.max": "max 100000\n",
            // Of another group.
            "/sys/fs/cgroup/kube/other/cpu.max": "100000 100000\n",
        ]
        #expect(try processors(files) == 3)
    }

    @Test("a container in a namespace of its own sees its group as the root")
    func namespace() throws {
        let line = "900 800 0:26 /../../pod/box /sys/fs/cgroup ro - cgroup2 cgroup rw\n"
        let files = [
            "/proc/self/cgroup": "0::/\n", "/proc/self/mountinfo": line,
            "/sys/fs/cgroup/cpu.max": "200000 100000\n",
        ]
        #expect(try processors(files) == 2)
    }

    @Test("version 1 has a tree for each controller, in a container mounted from its own group on")
    func old() throws {
        let mounts = """
            31 30 0:27 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory
            32 30 0:28 /docker/abc /sys/fs/cgroup/cpu,cpuacct ro - cgroup cgroup rw,cpu,cpuacct
            33 30 0:29 /docker/abc /sys/fs/cgroup/cpuset ro - cgroup cgroup rw,cpuset

            """
        let groups = "5:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc/inner\n1:name=systemd:/x\n0::/\n"
        func files(_ quota: String, _ inner: String) -> [String: String] {
            let folder = "/sys/fs/cgroup/cpu,cpuacct/"
            return [
                "/proc/self/cgroup": groups, "/proc/self/mountinfo": mounts,
                folder + "cpu.cfs_quota_us": quota, folder + "cpu.cfs_period_us": "50000\n",
                folder + "inner/cpu.cfs_quota_us": inner, folder + "inner/cpu.cfs_period_us": "100000\n",
            ]
        }
        #expect(try processors(files("-1\n", "-1\n")) == nil)
        #expect(try processors(files("150000\n", "-1\n")) == 3)
        #expect(try processors(files("150000\n", "110000\n")) == 2)
    }

    @Test("a mount point with a blank in its name")
    func escapes() throws {
        let line = #"30 23 0:26 / /mnt/the\040groups rw - cgroup2 cgroup2 rw"# + "\n"
        let files = [
            "/proc/self/cgroup": "0::/a\n", "/proc/self/mountinfo": line,
            "/mnt/the groups/a/cpu.max": "100000 100000\n",
        ]
        #expect(try processors(files) == 1)
    }
}
