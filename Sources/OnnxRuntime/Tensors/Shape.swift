/// Arithmetic on shapes, checked: shapes come from files.
package enum Shape {
    /// Elements one tensor may have.
    package static let maximumCount = 1 << 28

    /// The number of elements.
    ///
    /// - Throws: ``OnnxError`` for negative extents and for more than ``maximumCount`` elements.
    package static func count(_ shape: [Int]) throws(OnnxError) -> Int {
        var count = 1
        for extent in shape {
            guard extent >= 0 else { throw OnnxError(.failed, "the shape \(shape) has a negative extent") }
            // An extent of zero is left out: the others are multiplied with each other elsewhere.
            let (product, overflow) = count.multipliedReportingOverflow(by: max(extent, 1))
            guard !overflow, product <= maximumCount else {
                throw OnnxError(
                    .limitExceeded, "a tensor of shape \(shape) has more than \(maximumCount) elements")
            }
            count = product
        }
        return shape.contains(0) ? 0 : count
    }

    /// The axis as an index from the front.
    package static func axis(_ axis: Int, rank: Int) throws(OnnxError) -> Int {
        guard axis >= -rank && axis < rank else {
            throw OnnxError(.failed, "the axis \(axis) does not exist in \(rank) dimensions")
        }
        return axis < 0 ? axis + rank : axis
    }

    /// Elements between neighbours along each axis, in C order.
    package static func strides(_ shape: [Int]) -> [Int] {
        var strides = [Int](repeating: 1, count: shape.count)
        for axis in shape.indices.dropLast().reversed() {
            strides[axis] = strides[axis + 1] * shape[axis + 1]
        }
        return strides
    }

    /// The shape that both broadcast to, as numpy does it.
    package static func broadcast(_ a: [Int], _ b: [Int]) throws(OnnxError) -> [Int] {
        var shape = [Int](repeating: 1, count: max(a.count, b.count))
        for index in 1..<shape.count + 1 {
            let left = index <= a.count ? a[a.count - index] : 1
            let right = index <= b.count ? b[b.count - index] : 1
            guard left == right || left == 1 || right == 1 else {
                throw OnnxError(.failed, "the shapes \(a) and \(b) do not broadcast")
            }
            shape[shape.count - index] = left == 1 ? right : left
        }
        _ = try count(shape)
        return shape
    }

    /// The strides with which a tensor of shape `from` is read as if it had the shape `to`.
    package static func broadcastStrides(_ from: [Int], to: [Int]) -> [Int] {
        let own = strides(from)
        return to.indices.map { axis in
            let position = axis - (to.count - from.count)
            return position < 0 || from[position] == 1 ? 0 : own[position]
        }
    }

    /// Calls `body` for each element of `shape` in C order with its index and with `offset + Σ index·stride`.
    @inline(__always)
    static func walk<Failure>(
        _ shape: [Int], strides: [Int], offset: Int = 0,
        _ body: (_ index: Int, _ offset: Int) throws(Failure) -> Void
    ) throws(Failure) {
        try walk(shape, strides: strides, and: shape.map { _ in 0 }, offset: offset) {
            (index, offset, _) throws(Failure) in try body(index, offset)
        }
    }

    /// The same for two tensors at once, the second of which starts at 0.
    @inline(__always)
    static func walk<Failure>(
        _ shape: [Int], strides: [Int], and others: [Int], offset: Int = 0,
        _ body: (_ index: Int, _ offset: Int, _ other: Int) throws(Failure) -> Void
    ) throws(Failure) {
        guard let width = shape.last, let step = strides.last, let otherStep = others.last else {
            return try body(0, offset, 0)
        }
        guard !shape.contains(0) else { return }
        var position = [Int](repeating: 0, count: shape.count - 1)
        var (start, otherStart) = (offset, 0)
        var index = 0
        while true {
            var (at, otherAt) = (start, otherStart)
            for _ in 0..<width {
                try body(index, at, otherAt)
                index += 1
                at += step
                otherAt += otherStep
            }
            var axis = position.count - 1
            while axis >= 0 {
                position[axis] += 1
                start += strides[axis]
                otherStart += others[axis]
                if position[axis] < shape[axis] { break }
                start -= strides[axis] * shape[axis]
                otherStart -= others[axis] * shape[axis]
                position[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }
}

extension Tensor {
    /// The elements at `offset + Σ index·stride` for each index of `shape`.
    func strided(_ shape: [Int], strides: [Int], offset: Int = 0) throws(OnnxError) -> Tensor {
        let count = try Shape.count(shape)
        func pick<Element: TensorElement>(_ values: [Element]) -> Tensor {
            let picked = [Element](unsafeUninitializedCapacity: count) { target, filled in
                Shape.walk(shape, strides: strides, offset: offset) { index, position in
                    target.initializeElement(at: index, to: values[position])
                }
                filled = count
            }
            return Tensor(picked, shape: shape)
        }
        /// Through the protocol, which is slower: common types are written out so that they are specialised.
        func pickRare<Element: TensorElement>(_: Element.Type) throws(OnnxError) -> Tensor {
            pick(try values(as: Element.self))
        }
        switch elements {
        case .float(let values): return pick(values)
        case .double(let values): return pick(values)
        case .int64(let values): return pick(values)
        case .int32(let values): return pick(values)
        case .bool(let values): return pick(values)
        case .string(let values): return pick(values)
        default: return try pickRare(self.type.swiftType)
        }
    }

    /// The elements at `positions`, in a shape of as many elements.
    func gathered(_ positions: [Int], shape: [Int]) throws(OnnxError) -> Tensor {
        func pick<Element: TensorElement>(_ values: [Element]) -> Tensor {
            Tensor(positions.map { values[$0] }, shape: shape)
        }
        func pickRare<Element: TensorElement>(_: Element.Type) throws(OnnxError) -> Tensor {
            pick(try values(as: Element.self))
        }
        switch elements {
        case .float(let values): return pick(values)
        case .double(let values): return pick(values)
        case .int64(let values): return pick(values)
        case .int32(let values): return pick(values)
        case .bool(let values): return pick(values)
        case .string(let values): return pick(values)
        default: return try pickRare(self.type.swiftType)
        }
    }

    /// The tensor repeated along its axes of extent one.
    func broadcast(to shape: [Int]) throws(OnnxError) -> Tensor {
        if shape == self.shape { return self }
        return try strided(shape, strides: Shape.broadcastStrides(self.shape, to: shape))
    }
}
