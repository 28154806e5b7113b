import AspicCore

extension JsonTape {
    /// Whether two values are the same token by token.
    ///
    /// - Parameters:
    ///   - number: a key; whole numbers under it may differ.
    ///   - name: a key; texts under it that differ are compared by `isSameName`, which gets their places.
    package func isSame(
        _ first: Int, _ second: Int, exceptNumbers number: StaticString, exceptTexts name: StaticString,
        _ isSameName: (Int, Int) -> Bool
    ) -> Bool {
        guard next(first) - first == next(second) - second else { return false }
        return bytes.withUnsafeBytes { buffer in
            var isNumber = false
            var isName = false
            for step in 0..<next(first) - first {
                let mine = first + step
                let theirs = second + step
                guard kind(mine) == kind(theirs), next(mine) - mine == next(theirs) - theirs else {
                    return false
                }
                switch kind(mine) {
                case .null, .false, .true, .array, .object: break
                case .integer where isNumber: break
                case .string where isName:
                    guard isSameText(mine, theirs, buffer) || isSameName(mine, theirs) else { return false }
                case .string, .integer, .float:
                    guard isSameText(mine, theirs, buffer) else { return false }
                }
                isNumber = holds(mine, number)
                isName = !isName && holds(mine, name)
            }
            return true
        }
    }

    private func isSameText(_ first: Int, _ second: Int, _ buffer: UnsafeRawBufferPointer) -> Bool {
        let mine = entries[first]
        let theirs = entries[second]
        if mine.hasEscapes != theirs.hasEscapes { return utf8(first).elementsEqual(utf8(second)) }
        guard mine.range.count == theirs.range.count else { return false }
        return buffer[mine.range].elementsEqual(buffer[theirs.range])
    }
}
