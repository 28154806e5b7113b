import ObjectGraph

/// What is known of the nodes that have an `__id__`.
///
/// A schema names a node in full at each of its fifty thousand places, so looking ids up is much of the work
/// of reading one. A table of its own does it with one multiplication; the factor is drawn anew for each
/// file, so that nobody can write ids that all fall on one slot.
struct IdTable {
    struct Entry {
        /// 0, which is no id, where the slot is free.
        fileprivate(set) var id = 0
        /// The node's place on the tape.
        var place = 0
        /// `nil` while the node's children are being read.
        var node: NodeID?
    }

    private var slots = [Entry](repeating: Entry(), count: 1 << 10)
    private var count = 0
    private let factor = UInt64.random(in: .min ... .max) | 1

    /// The entry of `id`, or the free slot where it belongs.
    private func slot(of id: Int) -> Int {
        let mask = slots.count - 1
        let mixed = UInt64(truncatingIfNeeded: id) &* factor
        var slot = Int(truncatingIfNeeded: mixed &>> UInt64(64 - slots.count.trailingZeroBitCount))
        while slots[slot].id != id && slots[slot].id != 0 { slot = (slot + 1) & mask }
        return slot
    }

    subscript(id: Int) -> Entry? {
        let entry = slots[slot(of: id)]
        return entry.id == id ? entry : nil
    }

    mutating func set(_ id: Int, place: Int, node: NodeID?) {
        var slot = slot(of: id)
        if slots[slot].id == 0 {
            if 2 * count >= slots.count {
                grow()
                slot = self.slot(of: id)
            }
            count += 1
        }
        slots[slot] = Entry(id: id, place: place, node: node)
    }

    private mutating func grow() {
        let old = slots
        slots = [Entry](repeating: Entry(), count: 2 * old.count)
        for entry in old where entry.id != 0 { slots[slot(of: entry.id)] = entry }
    }
}
