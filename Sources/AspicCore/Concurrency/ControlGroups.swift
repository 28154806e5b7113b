/// What the control groups of a process, which containers are made of, let it use.
///
/// Every group on the way to the process's own has a say, so the smallest quota counts. Version 2 has one tree of
/// groups and `cpu.max`, version 1 one for each controller and `cpu.cfs_quota_us`; a system can have both.
struct ControlGroups {
    /// In front of all paths; empty but in tests.
    let root: String

    /// How many processors the time that is granted keeps busy, rounded up; `nil` if it is not limited.
    var processors: Int? {
        guard let groups = text("/proc/self/cgroup"), let mounts = text("/proc/self/mountinfo") else {
            return nil
        }
        var smallest: Int?
        for line in groups.split(separator: "\n") {
            // Number, controllers, path; version 2 names no controllers.
            let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            let isUnified = fields[0] == "0" && fields[1].isEmpty
            guard isUnified || fields[1].split(separator: ",").contains("cpu") else { continue }
            for mount in mounts.split(separator: "\n").lazy.compactMap({ Mount($0) }) {
                guard mount.isUnified == isUnified, isUnified || mount.controllers.contains("cpu") else {
                    continue
                }
                for folder in mount.folders(to: fields[2]) {
                    guard let quota = isUnified ? unifiedQuota(folder) : oldQuota(folder) else { continue }
                    smallest = min(smallest ?? .max, quota)
                }
            }
        }
        return smallest
    }

    /// `cpu.max`: microseconds, or `max`, and the period.
    private func unifiedQuota(_ folder: String) -> Int? {
        guard let fields = text(folder + "/cpu.max")?.split(whereSeparator: \.isWhitespace), fields.count == 2
        else { return nil }
        return Self.processors(quota: fields[0], period: fields[1])
    }

    /// Two files of one number each; the quota is -1 where there is none.
    private func oldQuota(_ folder: String) -> Int? {
        guard let quota = text(folder + "/cpu.cfs_quota_us")?.split(whereSeparator: \.isWhitespace).first,
            let period = text(folder + "/cpu.cfs_period_us")?.split(whereSeparator: \.isWhitespace).first
        else { return nil }
        return Self.processors(quota: quota, period: period)
    }

    private static func processors(quota: Substring, period: Substring) -> Int? {
        guard let quota = Int(quota), let period = Int(period), quota > 0, period > 0 else { return nil }
        return quota / period + (quota % period == 0 ? 0 : 1)
    }

    private func text(_ path: String) -> String? {
        var limits = Limits.standard
        limits.bytes = 16 << 20
        return (try? Bytes(contentsOf: root + path, limits: limits))?.text
    }
}

/// A line of `mountinfo` about control groups.
private struct Mount {
    /// Which group is at ``place``: not the root of all in a container.
    let top: String
    let place: String
    let isUnified: Bool
    let controllers: [Substring]

    init?(_ line: Substring) {
        // Number, parent, device, root, place, options and more; behind a dash type, source, options of the type.
        let fields = line.split(separator: " ")
        guard let dash = fields.firstIndex(of: "-"), dash >= 6, fields.count > dash + 3 else { return nil }
        let type = fields[dash + 1]
        guard type == "cgroup" || type == "cgroup2" else { return nil }
        isUnified = type == "cgroup2"
        controllers = fields[dash + 3].split(separator: ",")
        top = Self.unescaped(fields[3])
        place = Self.unescaped(fields[4])
    }

    /// The folders of `group` and of those around it, as far as they are mounted here.
    func folders(to group: Substring) -> [String] {
        var parts = group.split(separator: "/")
        let around = top.split(separator: "/")
        // A group outside of what is mounted is told as one above it, or by a name that means nothing here.
        if parts.contains("..") || !parts.starts(with: around) { return [place] }
        parts.removeFirst(around.count)
        var folders = [place]
        for part in parts { folders.append(folders[folders.count - 1] + "/" + part) }
        return folders
    }

    /// Blanks and the like are written as three octal digits.
    private static func unescaped(_ field: Substring) -> String {
        guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
